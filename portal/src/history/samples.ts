import type { components } from "../api/schema.d.ts";
import { history } from "./routes.tsx";

// What the tests of this room speak about: Ben let Dan into the chess club, by way of the players too.

type Schemas = components["schemas"];

export const routes = [{ path: "/history", ...history }];

export const dan = { kind: "user", id: "dan", displayName: "Dan Moss" };
export const ben = { kind: "user", id: "ben", displayName: "Ben Baker" };
export const chess = { kind: "group", id: "chess", displayName: "Chess Club" };
export const players = { kind: "group", id: "players", displayName: "Players" };

export const asOf: Schemas["AsOf"] = {
    at: "2026-03-02T12:00:00Z",
    timeline: "effective",
    position: "1-300",
    within: "history",
    beginning: "2026-01-01T00:00:00Z",
    end: "2026-06-01T00:00:00Z",
};

export const added: Schemas["Told"] = {
    position: "1-250",
    eventId: "e250",
    activity: "groups.MemberAdded",
    recordedAt: "2026-03-01T09:00:00Z",
    by: "user:ben",
    person: ben,
    reason: "He plays every Friday",
    correlationId: "c1",
};

export const held: Schemas["AccessView"] = {
    holder: dan,
    resource: chess,
    role: "member",
    sources: [
        {
            source: { kind: "direct" },
            since: "2026-03-01T09:00:00Z",
            until: "2026-04-01T00:00:00Z",
            position: "1-250",
        },
    ],
    inheritedFrom: [players],
};

export function answer(...items: Schemas["AccessView"][]): Schemas["AccessAnswer"] {
    return { asOf, items, nextCursor: null };
}

export const change: Schemas["AccessChangeView"] = {
    at: "2026-03-01T09:00:00Z",
    change: "given",
    holder: dan,
    resource: chess,
    role: "member",
    source: { kind: "direct" },
    event: added,
};

const grant = {
    role: "member",
    source: { kind: "direct" },
    since: "2026-03-01T09:00:00Z",
    given: added,
} as const;

export const because: Schemas["ExplanationView"] = {
    user: dan,
    resource: chess,
    asOf,
    holds: true,
    roles: ["member"],
    because: [
        {
            ...grant,
            holder: players,
            resource: chess,
            process: [],
            holderBecause: [
                {
                    ...grant,
                    holder: dan,
                    resource: players,
                    process: [{ ...added, eventId: "e240", activity: "approvals.RequestApproved" }],
                    holderBecause: [],
                },
            ],
        },
    ],
    missing: [],
    requests: [],
    text: "At that time Dan Moss was a member of Chess Club.",
};

export const whyNot: Schemas["ExplanationView"] = {
    ...because,
    holds: false,
    roles: [],
    because: [],
    missing: [
        {
            ...grant,
            holder: dan,
            resource: chess,
            lapse: "ended",
            ended: { ...added, eventId: "e280", activity: "groups.MemberLeft", reason: null },
        },
    ],
    requests: [
        { role: "member", steps: [{ ...added, eventId: "e200", activity: "approvals.Asked" }] },
    ],
    text: "At that time Dan Moss did not hold Chess Club.",
};

export const names = {
    "GET /users/dan": { id: "dan", displayName: "Dan Moss" },
    "GET /groups/chess": { id: "chess", displayName: "Chess Club" },
    "GET /role-definitions": [{ id: "reader", displayName: "Global Reader", permissions: [] }],
};
