import type { components } from "../api/schema.d.ts";

export type Notification = components["schemas"]["NotificationView"];

type Place = { path: string; label: "toGroup" | "toApprovals" | "toRequests" };

const approvals: Place = { path: "/approvals", label: "toApprovals" };
const requests: Place = { path: "/approvals?view=requests", label: "toRequests" };

/** Where one goes from a notification; null where there is nothing to see. */
export function placeOf({ kind, about }: Notification): Place | null {
    const group: Place | null =
        about.kind === "group" ? { path: `/groups/${about.id}`, label: "toGroup" } : null;
    switch (kind) {
        case "groupExpiring":
        case "groupExpired":
            return group;
        case "requestReceived":
            return approvals;
        case "requestApproved":
            return group ?? requests;
        case "requestDenied":
        case "requestTimedOut":
        case "deliveryFailed":
            return requests;
    }
}
