import { Badge, mergeClasses } from "@fluentui/react-components";
import { AppLink } from "../common/AppLink.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { Renew, Restore } from "./Doing.tsx";
import { endsSoon, type Group, restorableUntil } from "./groups.ts";
import { MyPart, type Standing, useStandingWords } from "./MyPart.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** A group in a list: what it is, and what one can do about it. */
export function GroupEntry({
    group,
    standing,
    asked,
    say,
}: {
    group: Group;
    standing: Standing | undefined;
    asked: boolean;
    say: (text: string) => void;
}) {
    const styles = useStyles();
    const w = useWords(words);
    const times = useTimes();
    const standingWords = useStandingWords();
    const deleted = group.deletedDateTime;
    const ends = group.expirationDateTime;
    return (
        <li className={styles.entry}>
            <div className={styles.line}>
                <AppLink to={`/groups/${group.id}`}>{group.displayName}</AppLink>
                {standing !== undefined &&
                    standingWords(standing).map((said) => (
                        <Badge key={said} appearance="outline" color="informative">
                            {said}
                        </Badge>
                    ))}
            </div>
            {group.description !== "" && <p className={styles.text}>{group.description}</p>}
            <p className={mergeClasses(styles.text, styles.quiet)}>
                {w.kind[group.groupType]} · {w.policy[group.joinPolicy]}
            </p>
            {typeof deleted === "string" ? (
                <p className={styles.text}>
                    {w.deletedOn(times.day(deleted), times.day(restorableUntil(deleted)))}
                </p>
            ) : (
                typeof ends === "string" &&
                endsSoon(group) && <p className={styles.text}>{w.ends(times.day(ends))}</p>
            )}
            <div className={styles.line}>
                {typeof deleted === "string" ? (
                    <Restore group={group} say={say} />
                ) : (
                    standing !== undefined && (
                        <>
                            <MyPart group={group} standing={standing} asked={asked} say={say} />
                            {standing.owner && endsSoon(group) && <Renew group={group} say={say} />}
                        </>
                    )
                )}
            </div>
        </li>
    );
}
