import { AppLink } from "../common/AppLink.tsx";
import { useWords } from "../words/Words.tsx";
import { Leave } from "./Doing.tsx";
import type { Group, useStanding } from "./groups.ts";
import { Ask, Join } from "./Joining.tsx";
import { words } from "./words.ts";

export type Standing = ReturnType<NonNullable<ReturnType<typeof useStanding>["of"]>>;

/** How the person stands to a group, in words. */
export function useStandingWords() {
    const w = useWords(words);
    return ({ member, indirect, owner }: Standing) =>
        [owner && w.owner, member && w.member, indirect && w.indirect].filter(
            (said) => said !== false,
        );
}

/** What the person can do about being in a group. */
export function MyPart({
    group,
    standing,
    asked,
    say,
}: {
    group: Group;
    standing: Standing;
    asked: boolean;
    say: (text: string) => void;
}) {
    const w = useWords(words);
    if (standing.member) {
        return <Leave group={group} say={say} />;
    }
    if (asked) {
        return (
            <span>
                {w.asked} <AppLink to="/approvals?view=requests">{w.toRequests}</AppLink>
            </span>
        );
    }
    switch (group.joinPolicy) {
        case "open":
            return <Join group={group} say={say} />;
        case "approval":
            // Whoever owns it decides, so there is nobody to ask.
            return standing.owner ? null : <Ask group={group} say={say} />;
        case "closed":
            return null;
    }
}
