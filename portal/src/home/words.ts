const en = {
    title: "Overview",
    approvals: "Waiting for your decision",
    waiting: (count: number) =>
        count >= 100
            ? "100 requests or more wait for you."
            : count === 1
              ? "1 request waits for you."
              : `${count} requests wait for you.`,
    noneWaiting: "No request waits for you.",
    toApprovals: "Go to Approvals",
    requests: "Your open requests",
    since: (time: string) => `since ${time}`,
    noRequests: "None of your requests is open.",
    toRequests: "All your requests",
    ending: "Groups of yours that end soon",
    ends: (day: string) => `ends on ${day}`,
    noneEnding: "None of the groups that you own ends in the next 30 days.",
    toGroups: "Go to My Groups",
    notifications: "Newest notifications",
    erased: "Not kept any more",
    noNotifications: "Nothing has been told to you yet.",
    toNotifications: "All notifications",
    quick: "Often used",
    newGroup: "Create a group",
    findGroup: "Find a group",
    account: "Your account and sessions",
};

const de: typeof en = {
    title: "Übersicht",
    approvals: "Wartet auf Ihre Entscheidung",
    waiting: (count: number) =>
        count >= 100
            ? "100 oder mehr Anfragen warten auf Sie."
            : count === 1
              ? "1 Anfrage wartet auf Sie."
              : `${count} Anfragen warten auf Sie.`,
    noneWaiting: "Keine Anfrage wartet auf Sie.",
    toApprovals: "Zu den Genehmigungen",
    requests: "Ihre offenen Anfragen",
    since: (time: string) => `seit ${time}`,
    noRequests: "Keine Ihrer Anfragen ist offen.",
    toRequests: "Alle Ihre Anfragen",
    ending: "Ihre Gruppen, die bald enden",
    ends: (day: string) => `endet am ${day}`,
    noneEnding: "Keine der Gruppen, deren Besitzer Sie sind, endet in den nächsten 30 Tagen.",
    toGroups: "Zu Meine Gruppen",
    notifications: "Neueste Benachrichtigungen",
    erased: "Nicht mehr gespeichert",
    noNotifications: "Es gibt noch keine Benachrichtigungen.",
    toNotifications: "Alle Benachrichtigungen",
    quick: "Oft gebraucht",
    newGroup: "Gruppe anlegen",
    findGroup: "Gruppe finden",
    account: "Ihr Konto und Ihre Sitzungen",
};

export const words = { en, de };
