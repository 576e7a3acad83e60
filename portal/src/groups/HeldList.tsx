import type { ReactNode } from "react";
import { useWords } from "../words/Words.tsx";
import { Confirmed } from "./Doing.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

export type Held = { id: string; name: string; shown?: ReactNode; about?: string };

/** Whom or what a group holds, each to be removed by those who may. */
export function HeldList({
    held,
    remove,
}: {
    held: Held[];
    remove?: {
        text: (name: string) => string;
        topics: readonly string[];
        send: (id: string, headers: { "Idempotency-Key": string }) => Promise<unknown>;
        say: (text: string) => void;
    };
}) {
    const styles = useStyles();
    const w = useWords(words);
    return (
        <ul className={styles.list}>
            {held.map(({ id, name, shown, about }) => (
                <li key={id} className={styles.spread}>
                    <span>
                        {shown ?? name}
                        {about && <span className={styles.quiet}> {about}</span>}
                    </span>
                    {remove !== undefined && (
                        <Confirmed
                            verb={w.remove}
                            label={w.removeNamed(name)}
                            text={remove.text(name)}
                            topics={remove.topics}
                            send={(headers) => remove.send(id, headers)}
                            done={() => remove.say(w.removed(name))}
                        />
                    )}
                </li>
            ))}
        </ul>
    );
}
