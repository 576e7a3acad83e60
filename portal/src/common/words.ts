const en = {
    loading: "Loading",
    readAgain: "Try again",
    more: "Show more",
    cancel: "Cancel",
    close: "Close",
    nobody: "Somebody who is not known any more",
    unreachable: "Gatehouse cannot be reached at the moment. Check your connection and try again.",
    signedOut: "You are not signed in any more.",
    unknownProblem: "This did not work. Please try again later.",
    retryAfter: (seconds: number) =>
        seconds < 90
            ? `Try again in ${seconds} seconds.`
            : `Try again in ${Math.ceil(seconds / 60)} minutes.`,
    correlation: "For support:",
    finder: {
        search: "Search by name",
        searching: "Searching",
        nobody: "Nobody is found by this name",
    },
};

const de: typeof en = {
    loading: "Wird geladen",
    readAgain: "Noch einmal versuchen",
    more: "Mehr anzeigen",
    cancel: "Abbrechen",
    close: "Schließen",
    nobody: "Jemand, der nicht mehr bekannt ist",
    unreachable:
        "Gatehouse ist gerade nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    signedOut: "Sie sind nicht mehr angemeldet.",
    unknownProblem: "Das hat nicht geklappt. Bitte versuchen Sie es später noch einmal.",
    retryAfter: (seconds: number) =>
        seconds < 90
            ? `Versuchen Sie es in ${seconds} Sekunden wieder.`
            : `Versuchen Sie es in ${Math.ceil(seconds / 60)} Minuten wieder.`,
    correlation: "Für den Support:",
    finder: {
        search: "Nach Namen suchen",
        searching: "Wird gesucht",
        nobody: "Niemand mit diesem Namen gefunden",
    },
};

export const words = { en, de };
