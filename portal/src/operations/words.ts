const en = {
    title: "Operations",
    denied: "Only people with a role that permits to operate Gatehouse see how it is doing. Those who manage roles can give you one.",
    projections: {
        title: "Projections",
        what: "What people see is read from projections, which Gatehouse makes from its log.",
        rebuilds:
            "A rebuild makes a projection anew from the whole log, beside the one that is shown. Nothing is down meanwhile: people are shown the new one as soon as it is ready, and the old one until then.",
        none: "This process has no projections.",
        table: "Table of projections",
        name: "Name",
        state: "State",
        states: { live: "live", building: "being built" } as Record<string, string>,
        position: "Position",
        positionOf: (position: string, end: string) => `${position} of ${end}`,
        lag: "Behind",
        events: (count: number) => (count === 1 ? "1 position" : `${count} positions`),
        upToDate: "up to date",
        parked: "Parked",
        drifting: "Drifting",
        action: "Action",
        rebuild: "Rebuild",
        rebuildOf: (name: string) => `Rebuild ${name}`,
    },
    drift: (name: string, rows: number) =>
        `${rows === 1 ? "1 row" : `${rows} rows`} of ${name} ${rows === 1 ? "is" : "are"} not what the log says. A rebuild puts that right; please report it as well, as it should not happen.`,
    driftFound: (time: string) => `Found last on ${time}.`,
    rebuild: {
        title: "Rebuilds",
        confirm: (name: string) =>
            `The projection ${name} is made anew from the whole log. That takes the longer the more there is, and can be cancelled.`,
        of: (name: string) => `Rebuild of ${name}`,
        asked: "Asked for; it begins shortly.",
        building: (generation: number, position: string, end: string) =>
            `Generation ${generation} is being built: at ${position} of ${end}.`,
        percent: (share: number) => `${Math.floor(share * 100)} %`,
        done: (generation: number) => `Done: generation ${generation} is shown now.`,
        cancelled: (generation: number) =>
            `Cancelled: generation ${generation} is given up, and people see what they saw before.`,
        cancel: "Cancel rebuild",
        cancelOf: (name: string) => `Cancel rebuild of ${name}`,
        close: "Close",
        closeOf: (name: string) => `Close rebuild of ${name}`,
    },
    parked: {
        title: (name: string) => `Parked in ${name}`,
        what: "An event could not be taken in, so it waits here with those that follow it about the same. Everything else goes on.",
        sequence: (sequence: string, count: number) =>
            `${sequence}: ${count === 1 ? "1 event" : `${count} events`}`,
        cause: (cause: string, position: string, time: string) =>
            `${cause} at position ${position}, parked on ${time}`,
        retry: "Try to take in again",
        retryOf: (name: string) => `Try to take in again: ${name}`,
        retried: "It is being tried again. What still cannot be taken in stays here.",
    },
};

const de: typeof en = {
    title: "Betrieb",
    denied: "Nur wer eine Rolle hat, die den Betrieb von Gatehouse erlaubt, sieht, wie es ihm geht. Wer Rollen verwaltet, kann Ihnen eine geben.",
    projections: {
        title: "Projektionen",
        what: "Was Sie sehen, wird aus Projektionen gelesen, die Gatehouse aus seinem Protokoll macht.",
        rebuilds:
            "Ein Neuaufbau macht eine Projektion neu aus dem ganzen Protokoll, neben der, die gezeigt wird. Dabei fällt nichts aus: Die neue wird gezeigt, sobald sie fertig ist, und bis dahin die alte.",
        none: "Dieser Prozess hat keine Projektionen.",
        table: "Tabelle der Projektionen",
        name: "Name",
        state: "Zustand",
        states: { live: "gezeigt", building: "im Aufbau" },
        position: "Position",
        positionOf: (position, end) => `${position} von ${end}`,
        lag: "Rückstand",
        events: (count) => (count === 1 ? "1 Position" : `${count} Positionen`),
        upToDate: "auf dem neuesten Stand",
        parked: "Geparkt",
        drifting: "Abweichend",
        action: "Aktion",
        rebuild: "Neu aufbauen",
        rebuildOf: (name) => `Neu aufbauen: ${name}`,
    },
    drift: (name, rows) =>
        `${rows === 1 ? "1 Zeile" : `${rows} Zeilen`} von ${name} ${rows === 1 ? "weicht" : "weichen"} vom Protokoll ab. Ein Neuaufbau behebt das; bitte melden Sie es auch, denn es sollte nicht vorkommen.`,
    driftFound: (time) => `Zuletzt gefunden am ${time}.`,
    rebuild: {
        title: "Neuaufbau",
        confirm: (name) =>
            `Die Projektion ${name} wird aus dem ganzen Protokoll neu gemacht. Das dauert umso länger, je mehr darin steht, und kann abgebrochen werden.`,
        of: (name) => `Neuaufbau von ${name}`,
        asked: "Angefordert; er beginnt gleich.",
        building: (generation, position, end) =>
            `Generation ${generation} wird aufgebaut: bei ${position} von ${end}.`,
        percent: (share) => `${Math.floor(share * 100)} %`,
        done: (generation) => `Fertig: Generation ${generation} wird jetzt gezeigt.`,
        cancelled: (generation) =>
            `Abgebrochen: Generation ${generation} ist aufgegeben, gezeigt wird, was vorher gezeigt wurde.`,
        cancel: "Neuaufbau abbrechen",
        cancelOf: (name) => `Neuaufbau abbrechen: ${name}`,
        close: "Schließen",
        closeOf: (name) => `Schließen: Neuaufbau von ${name}`,
    },
    parked: {
        title: (name) => `Geparkt in ${name}`,
        what: "Ein Ereignis konnte nicht aufgenommen werden; es wartet hier mit denen, die ihm zur selben Sache folgen. Alles andere geht weiter.",
        sequence: (sequence, count) =>
            `${sequence}: ${count === 1 ? "1 Ereignis" : `${count} Ereignisse`}`,
        cause: (cause, position, time) => `${cause} an Position ${position}, geparkt am ${time}`,
        retry: "Noch einmal aufnehmen",
        retryOf: (name) => `Noch einmal aufnehmen: ${name}`,
        retried:
            "Es wird noch einmal versucht. Was weiterhin nicht aufgenommen werden kann, bleibt hier.",
    },
};

export const words = { en, de };
