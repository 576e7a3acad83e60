import type { components } from "../api/schema.d.ts";

type Mail = components["schemas"]["NotificationView"]["mail"];

const en = {
    title: "Notifications",
    erased: "What this said is not kept any more",
    mail: {
        none: "Not sent by mail",
        sent: "Also sent by mail",
        failed: "Could not be delivered by mail",
    } satisfies Record<Mail, string>,
    toGroup: "Go to the group",
    toApprovals: "Go to Approvals",
    toRequests: "Go to your own requests",
    none: "Nothing has been told to you yet. You hear here about your requests, about requests that wait for you, and about groups of yours that end soon.",
};

const de: typeof en = {
    title: "Benachrichtigungen",
    erased: "Was hier stand, ist nicht mehr gespeichert",
    mail: {
        none: "Nicht per E-Mail gesendet",
        sent: "Auch per E-Mail gesendet",
        failed: "Per E-Mail nicht zustellbar",
    },
    toGroup: "Zur Gruppe",
    toApprovals: "Zu den Genehmigungen",
    toRequests: "Zu Ihren eigenen Anfragen",
    none: "Es gibt noch keine Benachrichtigungen. Hier erfahren Sie, was aus Ihren Anfragen wird, welche Anfragen auf Sie warten und welche Ihrer Gruppen bald enden.",
};

export const words = { en, de };
