import { useParams } from "react-router";
import { AppLink } from "../common/AppLink.tsx";
import { Loaded } from "../common/Loaded.tsx";
import { Page } from "../common/Page.tsx";
import { ProblemMessage } from "../common/ProblemMessage.tsx";
import { useAllowed } from "../people/useMe.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { Restore } from "./Doing.tsx";
import { EndOfGroup } from "./EndOfGroup.tsx";
import { Facts } from "./Facts.tsx";
import { type Group, restorableUntil, useGroup, useRule, useStanding } from "./groups.ts";
import { MembersAndGroups } from "./Members.tsx";
import { MembershipRule } from "./MembershipRule.tsx";
import { Owners } from "./Owners.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** One group, and all that can be done about it. */
export function GroupPage() {
    const { id = "" } = useParams();
    const w = useWords(words);
    const group = useGroup(id);
    if (group.data === undefined) {
        return (
            <Page title={w.group}>
                <Loaded data={group.data} error={group.error} again={() => void group.refetch()}>
                    {() => null}
                </Loaded>
            </Page>
        );
    }
    // With a key each: where the page becomes another one, its title gets the focus again.
    if (group.data === null) {
        return (
            <Page key="none" title={w.noSuch}>
                <p>{w.noSuchText}</p>
                <AppLink to="/groups">{w.toGroups}</AppLink>
            </Page>
        );
    }
    const failed = group.error !== null && (
        <ProblemMessage error={group.error} again={() => void group.refetch()} />
    );
    return typeof group.data.deletedDateTime === "string" ? (
        <DeletedGroup
            key={`deleted ${id}`}
            group={group.data}
            deleted={group.data.deletedDateTime}
        />
    ) : (
        <Page key={id} title={group.data.displayName}>
            {failed}
            <PresentGroup group={group.data} />
        </Page>
    );
}

function DeletedGroup({ group, deleted }: { group: Group; deleted: string }) {
    const styles = useStyles();
    const w = useWords(words);
    const times = useTimes();
    return (
        <Page title={w.isDeleted(group.displayName)}>
            <p className={styles.text}>
                {w.deletedOn(times.day(deleted), times.day(restorableUntil(deleted)))}
            </p>
            <div className={styles.line}>
                {/* That it is there again shows by itself. */}
                <Restore group={group} say={() => {}} />
            </div>
        </Page>
    );
}

function PresentGroup({ group }: { group: Group }) {
    const standing = useStanding();
    const rule = useRule(group.id);
    const administers = useAllowed("groupManageAll");
    const known = standing.of?.(group.id);
    const manages = administers || known?.owner === true;
    const ruled = rule.data !== undefined && rule.data !== null;
    return (
        <>
            <Facts group={group} standing={known} ruled={ruled} manages={manages} />
            {standing.error !== null && (
                <ProblemMessage error={standing.error} again={standing.again} />
            )}
            <MembersAndGroups group={group} ruled={ruled} manages={manages} />
            <Owners group={group} manages={manages} />
            {(manages || ruled || rule.error !== null) && (
                <MembershipRule group={group} rule={rule} manages={manages} />
            )}
            {manages && <EndOfGroup group={group} />}
        </>
    );
}
