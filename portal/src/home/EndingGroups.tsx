import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { type Api, body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { AppLink } from "../common/AppLink.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { Card, Listed } from "./Card.tsx";
import { words } from "./words.ts";

type Group = components["schemas"]["GroupView"];
type Ending = Group & { expirationDateTime: string };

const SOON_MS = 30 * 24 * 60 * 60 * 1000;

/** Those that end within 30 days, the first one first. */
export function endingSoon(groups: Group[], now: number): Ending[] {
    return groups
        .filter(
            (group): group is Ending =>
                !!group.expirationDateTime && Date.parse(group.expirationDateTime) - now <= SOON_MS,
        )
        .sort((a, b) => Date.parse(a.expirationDateTime) - Date.parse(b.expirationDateTime));
}

/** All of them: the one that ends next may be on any page. */
async function owned(api: Api): Promise<Group[]> {
    const groups: Group[] = [];
    let cursor: string | undefined;
    do {
        const page = await body(
            api.GET("/api/v1/me/groups", {
                params: { query: { role: "owner", limit: 500, cursor } },
            }),
        );
        groups.push(...page.items);
        cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return groups;
}

/** The person's own groups that somebody has to renew soon. */
export function EndingGroups() {
    const api = useApi();
    const w = useWords(words);
    const { day } = useTimes();
    const read = useQuery({
        queryKey: ["groups", "mine", "owner", "all"],
        queryFn: () => owned(api),
        select: (groups) => endingSoon(groups, Date.now()),
    });
    return (
        <Card title={w.ending} link={{ to: "/groups", label: w.toGroups }}>
            <Listed read={read} empty={w.noneEnding}>
                {(group) => (
                    <>
                        <AppLink to={`/groups/${group.id}`}>{group.displayName}</AppLink>{" "}
                        {w.ends(day(group.expirationDateTime))}
                    </>
                )}
            </Listed>
        </Card>
    );
}
