import type { ProblemDocument } from "../api/problems.ts";
import type { Group } from "./groups.ts";
import { group, groups, newGroup } from "./routes.tsx";

// What the tests of this room speak about.

export const routes = [
    { path: "/groups", ...groups },
    { path: "/groups/new", ...newGroup },
    { path: "/groups/:id", ...group },
];

export const ME = "0199aaaa-0000-7000-8000-000000000001";
export const CLEO = "0199aaaa-0000-7000-8000-000000000002";

const DAY = 24 * 60 * 60 * 1000;

export function inDays(days: number): string {
    return new Date(Date.now() + days * DAY).toISOString();
}

export const treasury: Group = {
    id: "0199bbbb-0000-7000-8000-000000000001",
    displayName: "Treasury",
    description: "Cash and banks",
    groupType: "security",
    joinPolicy: "open",
    visibility: "public",
    createdDateTime: "2026-01-05T09:00:00Z",
    version: 7,
};

export const payroll: Group = {
    ...treasury,
    id: "0199bbbb-0000-7000-8000-000000000002",
    displayName: "Payroll",
    description: "",
    joinPolicy: "approval",
};

export function page<Item>(...items: Item[]) {
    return { items, nextCursor: null };
}

export const nobody = {
    "GET /me": { user: { id: ME, displayName: "Ada" }, roles: [] },
    "GET /role-definitions": [],
    "GET /me/groups": page(),
    "GET /me/requests": page(),
};

/** Groups of one's own, by how one stands to them. */
export function mine(groups: { member?: Group[]; transitive?: Group[]; owner?: Group[] }) {
    return (request: Request) => {
        const asked = new URL(request.url).searchParams;
        return page(
            ...(asked.get("role") === "owner"
                ? (groups.owner ?? [])
                : asked.get("transitive") === "true"
                  ? (groups.transitive ?? groups.member ?? [])
                  : (groups.member ?? [])),
        );
    };
}

/** What the page of a group asks about besides the group. */
export function about(id: string) {
    return {
        ...nobody,
        [`GET /groups/${id}/members`]: page(),
        [`GET /groups/${id}/member-groups`]: page(),
        [`GET /groups/${id}/owners`]: page({ id: CLEO, displayName: "Cleo" }),
        [`GET /groups/${id}/membership-rule`]: refusal(
            404,
            "membershiprules.no-such-membership-rule",
        ),
    };
}

/** A refusal with what it names. */
export function refusal(
    status: number,
    code: string,
    named: Pick<ProblemDocument, "arguments" | "errors"> = {},
): Response {
    return Response.json(
        {
            type: "about:blank",
            title: "",
            status,
            code,
            detail: "",
            correlationId: "test",
            ...named,
        },
        { status, headers: { "Content-Type": "application/problem+json" } },
    );
}

/** The requests of one kind that were made, by `METHOD /path`. */
export function sent(asked: Request[], name: string): Request[] {
    return asked.filter(
        ({ method, url }) => `${method} ${new URL(url).pathname.replace("/api/v1", "")}` === name,
    );
}
