import { useApi } from "../api/ApiContext.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { Confirmed, Renew } from "./Doing.tsx";
import type { Group } from "./groups.ts";
import { useSaid } from "../common/Told.tsx";
import { Section } from "../common/Section.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** Until when a group is, and its deletion. */
export function EndOfGroup({ group }: { group: Group }) {
    const styles = useStyles();
    const api = useApi();
    const w = useWords(words);
    const times = useTimes();
    const [said, say] = useSaid();
    const ends = group.expirationDateTime;
    return (
        <Section title={w.endTitle}>
            {said}
            <p className={styles.text}>
                {typeof ends === "string" ? w.ends(times.day(ends)) : w.never}
            </p>
            <div className={styles.line}>
                {typeof ends === "string" && <Renew group={group} say={say} />}
                {/* That it is deleted shows by itself: the page becomes that of a deleted group. */}
                <Confirmed
                    verb={w.delete}
                    label={w.deleteNamed(group.displayName)}
                    text={w.deleteText}
                    topics={["groups", "membershiprules"]}
                    send={(header) =>
                        api.DELETE("/api/v1/groups/{id}", {
                            params: { path: { id: group.id }, header },
                        })
                    }
                    done={() => {}}
                />
            </div>
        </Section>
    );
}
