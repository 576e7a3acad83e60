import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTimes, useWords } from "../words/Words.tsx";
import { EditGroup } from "./EditGroup.tsx";
import { type Group, useAskedGroups } from "./groups.ts";
import { MyPart, type Standing, useStandingWords } from "./MyPart.tsx";
import { useSaid } from "../common/Told.tsx";
import { Section } from "../common/Section.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** What a group is, how one stands to it, and what one can do about that. */
export function Facts({
    group,
    standing,
    ruled,
    manages,
}: {
    group: Group;
    standing: Standing | undefined;
    ruled: boolean;
    manages: boolean;
}) {
    const styles = useStyles();
    const w = useWords(words);
    const times = useTimes();
    const asked = useAskedGroups();
    const [said, say] = useSaid();
    const [editing, setEditing] = useState(false);
    const standingWords = useStandingWords();
    const ends = group.expirationDateTime;
    const how = standing === undefined ? [] : standingWords(standing);
    return (
        <Section title={editing ? w.editTitle : w.facts}>
            {said}
            {editing ? (
                <EditGroup
                    group={group}
                    saved={() => {
                        setEditing(false);
                        say(w.saved);
                    }}
                    close={() => setEditing(false)}
                />
            ) : (
                <>
                    <p className={styles.text}>{group.description || w.noDescription}</p>
                    <dl className={styles.facts}>
                        <dt>{w.type}</dt>
                        <dd>{w.kind[group.groupType]}</dd>
                        <dt>{w.joinPolicy}</dt>
                        <dd>{w.policy[group.joinPolicy]}</dd>
                        <dt>{w.visibility}</dt>
                        <dd>{w.visible[group.visibility]}</dd>
                        <dt>{w.created}</dt>
                        <dd>{times.day(group.createdDateTime)}</dd>
                        <dt>{w.expires}</dt>
                        <dd>{typeof ends === "string" ? w.ends(times.day(ends)) : w.never}</dd>
                        {standing !== undefined && (
                            <>
                                <dt>{w.standing}</dt>
                                <dd>{how.length > 0 ? how.join(". ") : w.stranger}</dd>
                            </>
                        )}
                    </dl>
                    {ruled && <p className={styles.text}>{w.ruled}</p>}
                    <div className={styles.line}>
                        {standing !== undefined && !ruled && (
                            <MyPart
                                group={group}
                                standing={standing}
                                asked={asked.has(group.id)}
                                say={say}
                            />
                        )}
                        {manages && <Button onClick={() => setEditing(true)}>{w.edit}</Button>}
                    </div>
                </>
            )}
        </Section>
    );
}
