import type { components } from "../api/schema.d.ts";

type Role = components["schemas"]["RequestView"]["role"];
type Status = components["schemas"]["RequestView"]["status"];
type StepStatus = components["schemas"]["StepView"]["status"];
type Decision = components["schemas"]["DecisionView"]["decision"];

const en = {
    title: "Approvals",
    views: "Which requests",
    view: {
        pending: "Waiting for you",
        decided: "Decided by you",
        requests: "Your own requests",
    },
    asks: (who: string, role: Role, what: string) =>
        ({
            member: `${who} asks to become a member of ${what}`,
            owner: `${who} asks to become an owner of ${what}`,
            assignee: `${who} asks for ${what}`,
        })[role],
    asked: (role: Role, what: string) =>
        ({
            member: `Membership of ${what}`,
            owner: `Ownership of ${what}`,
            assignee: what,
        })[role],
    about: (what: string) => `About ${what}`,
    askedOn: "Asked on",
    until: "To be decided by",
    untilText: (time: string) => `${time}. Without a decision it is denied.`,
    reason: "Reason",
    noReason: "The reason is not kept any more.",
    status: "Status",
    statuses: {
        pending: "Waiting for a decision",
        approved: "Approved, about to take effect",
        denied: "Denied",
        timedOut: "Denied, because nobody decided in time",
        cancelled: "Withdrawn",
        delivered: "Approved and in effect",
        deliveryFailed: "Approved, but it could not take effect",
    } satisfies Record<Status, string>,
    steps: "Steps",
    step: (number: number, status: string) => `Step ${number}: ${status}`,
    stepStatuses: {
        notStarted: "comes after the step before",
        pending: "waiting for a decision",
        approved: "approved",
        denied: "denied",
        timedOut: "not decided in time",
        cancelled: "withdrawn",
    } satisfies Record<StepStatus, string>,
    waitsFor: (who: string) => `Waits for: ${who}`,
    mayDecide: (who: string) => `Decided by: ${who}`,
    waitsForNobody: "Nobody can decide this at the moment.",
    somebody: "Somebody not known any more",
    administrators: "the administrators",
    membersOf: (group: string) => `the members of ${group}`,
    taken: (who: string, decision: Decision, time: string) =>
        decision === "approve" ? `${who} approved on ${time}` : `${who} denied on ${time}`,
    approve: "Approve",
    deny: "Deny",
    act: (verb: string, about: string) => `${verb}: ${about}`,
    approveTitle: "Approve this request?",
    denyTitle: "Deny this request?",
    yourReason: "Your reason",
    reasonOptional: "You need not give one. Whoever asked and the other approvers can read it.",
    reasonSeen: "Whoever asked and the other approvers can read it.",
    reasonMissing: "Please say why. A decision here needs a reason.",
    reasonTooLong: (max: number) => `Please use at most ${max} characters.`,
    approved: (about: string) => `You approved: ${about}.`,
    denied: (about: string) => `You denied: ${about}.`,
    notOpen:
        "This request is not open any more: it was decided or withdrawn meanwhile, or its time was up. Nothing has changed.",
    noPending:
        "Nothing waits for your decision. When somebody asks for something that you decide about, it appears here.",
    noDecided: "You have not decided any request yet. What you decide is kept here.",
    noRequests: "You have not asked for anything yet. You can ask to join a group in My Groups.",
    toGroups: "To My Groups",
    withdraw: "Withdraw",
    withdrawTitle: "Withdraw this request?",
    withdrawText: "Nobody decides about it then. You can ask again later.",
    withdrawn: (about: string) => `You withdrew your request: ${about}.`,
    askAgain: "Ask again",
    askAgainTitle: "Ask again?",
    askAgainText: "This becomes a new request. Say what has changed, or what was not clear.",
    askReasonSeen: "Those who decide can read it.",
    askReasonMissing: "Please say why you ask.",
    askedAgain: (about: string) => `You asked again: ${about}.`,
    hasBeenAskedAgain: "You have asked for this again since.",
    failed: "Why it could not take effect",
    failedSomehow: "What it was about had changed meanwhile.",
};

const de: typeof en = {
    title: "Genehmigungen",
    views: "Welche Anfragen",
    view: {
        pending: "Warten auf Sie",
        decided: "Von Ihnen entschieden",
        requests: "Ihre eigenen Anfragen",
    },
    asks: (who: string, role: Role, what: string) =>
        ({
            member: `${who} möchte Mitglied werden: ${what}`,
            owner: `${who} möchte Besitzer werden: ${what}`,
            assignee: `${who} bittet um: ${what}`,
        })[role],
    asked: (role: Role, what: string) =>
        ({
            member: `Mitgliedschaft: ${what}`,
            owner: `Besitz: ${what}`,
            assignee: what,
        })[role],
    about: (what: string) => `Mehr über ${what}`,
    askedOn: "Angefragt am",
    until: "Zu entscheiden bis",
    untilText: (time: string) => `${time}. Ohne Entscheidung gilt sie als abgelehnt.`,
    reason: "Begründung",
    noReason: "Die Begründung ist nicht mehr gespeichert.",
    status: "Stand",
    statuses: {
        pending: "Wartet auf eine Entscheidung",
        approved: "Genehmigt, wird gerade wirksam",
        denied: "Abgelehnt",
        timedOut: "Abgelehnt, weil niemand rechtzeitig entschieden hat",
        cancelled: "Zurückgezogen",
        delivered: "Genehmigt und wirksam",
        deliveryFailed: "Genehmigt, konnte aber nicht wirksam werden",
    },
    steps: "Schritte",
    step: (number: number, status: string) => `Schritt ${number}: ${status}`,
    stepStatuses: {
        notStarted: "kommt nach dem Schritt davor",
        pending: "wartet auf eine Entscheidung",
        approved: "genehmigt",
        denied: "abgelehnt",
        timedOut: "nicht rechtzeitig entschieden",
        cancelled: "zurückgezogen",
    },
    waitsFor: (who: string) => `Wartet auf: ${who}`,
    mayDecide: (who: string) => `Entscheidung durch: ${who}`,
    waitsForNobody: "Zurzeit kann das niemand entscheiden.",
    somebody: "Eine nicht mehr bekannte Person",
    administrators: "die Administration",
    membersOf: (group: string) => `die Mitglieder von ${group}`,
    taken: (who: string, decision: Decision, time: string) =>
        decision === "approve"
            ? `${who} hat am ${time} genehmigt`
            : `${who} hat am ${time} abgelehnt`,
    approve: "Genehmigen",
    deny: "Ablehnen",
    act: (verb: string, about: string) => `${verb}: ${about}`,
    approveTitle: "Diese Anfrage genehmigen?",
    denyTitle: "Diese Anfrage ablehnen?",
    yourReason: "Ihre Begründung",
    reasonOptional:
        "Sie müssen keine angeben. Wer angefragt hat und wer sonst noch entscheidet, kann sie lesen.",
    reasonSeen: "Wer angefragt hat und wer sonst noch entscheidet, kann sie lesen.",
    reasonMissing: "Bitte sagen Sie, warum. Eine Entscheidung braucht hier eine Begründung.",
    reasonTooLong: (max: number) => `Bitte verwenden Sie höchstens ${max} Zeichen.`,
    approved: (about: string) => `Sie haben genehmigt: ${about}.`,
    denied: (about: string) => `Sie haben abgelehnt: ${about}.`,
    notOpen:
        "Diese Anfrage ist nicht mehr offen: Sie wurde inzwischen entschieden oder zurückgezogen, oder ihre Zeit war um. Es hat sich nichts geändert.",
    noPending:
        "Nichts wartet auf Ihre Entscheidung. Sobald jemand um etwas bittet, über das Sie entscheiden, erscheint es hier.",
    noDecided:
        "Sie haben noch keine Anfrage entschieden. Was Sie entscheiden, bleibt hier zu sehen.",
    noRequests:
        "Sie haben noch nichts angefragt. Unter Meine Gruppen können Sie um Aufnahme in eine Gruppe bitten.",
    toGroups: "Zu Meine Gruppen",
    withdraw: "Zurückziehen",
    withdrawTitle: "Diese Anfrage zurückziehen?",
    withdrawText: "Dann entscheidet niemand mehr darüber. Sie können später noch einmal anfragen.",
    withdrawn: (about: string) => `Sie haben Ihre Anfrage zurückgezogen: ${about}.`,
    askAgain: "Noch einmal anfragen",
    askAgainTitle: "Noch einmal anfragen?",
    askAgainText:
        "Daraus wird eine neue Anfrage. Sagen Sie, was sich geändert hat oder unklar war.",
    askReasonSeen: "Wer entscheidet, kann sie lesen.",
    askReasonMissing: "Bitte sagen Sie, warum Sie anfragen.",
    askedAgain: (about: string) => `Sie haben noch einmal angefragt: ${about}.`,
    hasBeenAskedAgain: "Sie haben das inzwischen noch einmal angefragt.",
    failed: "Warum es nicht wirksam werden konnte",
    failedSomehow: "Worum es ging, hatte sich inzwischen geändert.",
};

export const words = { en, de };
