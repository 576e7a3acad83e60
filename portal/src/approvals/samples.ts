import type { components } from "../api/schema.d.ts";
import type { Approval, OwnRequest } from "./AskedFor.tsx";

// What the tests of this room speak about: Cleo asks Ann, who owns the chess club.

export const chess = { kind: "group", id: "chess" } as const;

const asked = {
    id: "r1",
    status: "pending",
    requester: { id: "cleo", displayName: "Cleo Marsh" },
    resource: chess,
    role: "member",
    justification: "I play every Tuesday.",
    createdDateTime: "2026-03-02T09:00:00Z",
    expirationDateTime: "2026-03-16T09:00:00Z",
    version: 1,
} as const;

export function step(
    changes: Partial<components["schemas"]["StepView"]> = {},
): components["schemas"]["StepView"] {
    return {
        stage: 1,
        status: "pending",
        justificationRequired: false,
        approvers: [{ kind: "resourceOwners", id: "ann", displayName: "Ann Lee" }],
        decisions: [],
        ...changes,
    };
}

export function approval(changes: Partial<Approval> = {}): Approval {
    return { ...asked, steps: [step()], ...changes };
}

export function request(changes: Partial<OwnRequest> = {}): OwnRequest {
    return { ...asked, steps: [step()], ...changes };
}

export const group: components["schemas"]["GroupView"] = {
    id: "chess",
    displayName: "Chess Club",
    description: "",
    groupType: "security",
    joinPolicy: "approval",
    visibility: "public",
    createdDateTime: "2026-01-01T00:00:00Z",
    version: 1,
};
