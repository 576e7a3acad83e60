import { type QueryKey, useQuery } from "@tanstack/react-query";
import { type Page, useApi } from "../api/ApiContext.tsx";
import { type Api, body } from "../api/client.ts";
import { hasCode, Problem } from "../api/problems.ts";
import type { components } from "../api/schema.d.ts";

export type Group = components["schemas"]["GroupView"];
export type JoinPolicy = Group["joinPolicy"];
export type Visibility = Group["visibility"];
export type GroupType = Group["groupType"];

export const joinPolicies: readonly JoinPolicy[] = ["open", "approval", "closed"];
export const visibilities: readonly Visibility[] = ["public", "private", "hiddenMembership"];
export const groupTypes: readonly GroupType[] = ["security", "microsoft365"];

const DAY = 24 * 60 * 60 * 1000;

/** Until when what was deleted can be restored (X-R4). */
export function restorableUntil(deletedDateTime: string): string {
    return new Date(Date.parse(deletedDateTime) + 30 * DAY).toISOString();
}

/** Owners are first told 30 days before. */
export function endsSoon(group: Group): boolean {
    return (
        typeof group.expirationDateTime === "string" &&
        Date.parse(group.expirationDateTime) - Date.now() <= 30 * DAY
    );
}

/** Every page of a list. */
async function all<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>) {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
        const page = await read(cursor);
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return items;
}

export type Mine = "member" | "transitive" | "owner";

/** All groups of one's own, as who is in one is not said of each group that is listed. */
export function useMyGroups(how: Mine) {
    const api = useApi();
    return useQuery({
        queryKey: ["groups", "mine", how],
        queryFn: () =>
            all((cursor) =>
                body(
                    api.GET("/api/v1/me/groups", {
                        params: {
                            query: {
                                role: how === "owner" ? "owner" : "member",
                                transitive: how === "transitive",
                                limit: 500,
                                cursor,
                            },
                        },
                    }),
                ),
            ),
    });
}

/** How the person stands to groups; undefined until it is known. */
export function useStanding() {
    const member = useMyGroups("member");
    const transitive = useMyGroups("transitive");
    const owner = useMyGroups("owner");
    const has = (groups: Group[], id: string) => groups.some((group) => group.id === id);
    const { data: direct } = member;
    const { data: within } = transitive;
    const { data: owned } = owner;
    return {
        of:
            direct && within && owned
                ? (id: string) => ({
                      member: has(direct, id),
                      indirect: has(within, id) && !has(direct, id),
                      owner: has(owned, id),
                  })
                : undefined,
        error: member.error ?? transitive.error ?? owner.error,
        again: () => {
            void member.refetch();
            void transitive.refetch();
            void owner.refetch();
        },
    };
}

/** The groups that the person has asked to join and nobody has decided on; what is not known is not told. */
export function useAskedGroups(): ReadonlySet<string> {
    const api = useApi();
    const requests = useQuery({
        queryKey: ["approvals", "requests", "of-mine-pending"],
        queryFn: () =>
            body(api.GET("/api/v1/me/requests", { params: { query: { limit: 500 } } })).then(
                (page) => page.items.filter((request) => request.status === "pending"),
            ),
    });
    return new Set(requests.data?.map((request) => request.resource.id));
}

export function groupKey(id: string): QueryKey {
    return ["groups", "one", id];
}

export function readGroup(api: Api, id: string): Promise<Group> {
    return body(api.GET("/api/v1/groups/{id}", { params: { path: { id } } }));
}

/** A group, or the same where it is deleted and can be restored, or that there is none to be seen. */
export function useGroup(id: string) {
    const api = useApi();
    return useQuery({
        queryKey: groupKey(id),
        queryFn: () =>
            readGroup(api, id).catch(async (error) => {
                // An address that was mistyped is no id, and refused as such.
                if (error instanceof Problem && error.status === 400) {
                    return null;
                }
                if (!hasCode(error, "groups.no-such-group")) {
                    throw error;
                }
                const deleted = await all((cursor) =>
                    body(
                        api.GET("/api/v1/groups", {
                            params: { query: { deleted: true, limit: 500, cursor } },
                        }),
                    ),
                );
                return deleted.find((group) => group.id === id) ?? null;
            }),
    });
}

/** The rule that says who is in a group; null where members are added by hand. */
export function useRule(id: string) {
    const api = useApi();
    return useQuery({
        queryKey: ["membershiprules", id],
        queryFn: () =>
            body(
                api.GET("/api/v1/groups/{id}/membership-rule", { params: { path: { id } } }),
            ).catch((error) => {
                if (hasCode(error, "membershiprules.no-such-membership-rule")) {
                    return null;
                }
                throw error;
            }),
    });
}
