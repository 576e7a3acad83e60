import { Input, Label, useId } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Empty } from "../common/Loaded.tsx";
import { ProblemMessage } from "../common/ProblemMessage.tsx";
import { useWords } from "../words/Words.tsx";
import { GroupEntry } from "./GroupEntry.tsx";
import { type Group, useAskedGroups, useStanding } from "./groups.ts";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

export function Search({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
    const w = useWords(words);
    const id = useId("search");
    const styles = useStyles();
    return (
        <div className={styles.line}>
            <Label htmlFor={id}>{w.search}</Label>
            <Input id={id} type="search" value={typed} onChange={(_, data) => onType(data.value)} />
        </div>
    );
}

/** Groups with what one can do about each; says what to do where there are none. */
export function GroupList({
    groups,
    q,
    none,
    action,
    say,
}: {
    groups: Group[];
    q: string;
    none: string;
    action?: ReactNode;
    say: (text: string) => void;
}) {
    const styles = useStyles();
    const w = useWords(words);
    const standing = useStanding();
    const asked = useAskedGroups();
    return (
        <>
            {standing.error !== null && (
                <ProblemMessage error={standing.error} again={standing.again} />
            )}
            <div role="status" className={styles.quiet}>
                {groups.length > 0 && w.found(groups.length)}
            </div>
            {groups.length === 0 ? (
                q === "" ? (
                    <Empty action={action}>{none}</Empty>
                ) : (
                    <Empty>{w.none.found(q)}</Empty>
                )
            ) : (
                <ul className={styles.list}>
                    {groups.map((group) => (
                        <GroupEntry
                            key={group.id}
                            group={group}
                            standing={standing.of?.(group.id)}
                            asked={asked.has(group.id)}
                            say={say}
                        />
                    ))}
                </ul>
            )}
        </>
    );
}
