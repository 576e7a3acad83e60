import type { components } from "../api/schema.d.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { useName } from "./Parties.tsx";
import { useStyles } from "./styles.ts";
import { ToldLine } from "./ToldLine.tsx";
import { words } from "./words.ts";

type Reason = components["schemas"]["Reason"];
type Lapsed = components["schemas"]["Lapsed"];
type Told = components["schemas"]["Told"];

/** "Cleo → Treasury (Member, by a rule), since …": a grant in one line. */
function Grant({ of }: { of: Omit<Reason, "process" | "holderBecause"> }) {
    const w = useWords(words);
    const { time } = useTimes();
    const name = useName();
    const { holder, resource, role, source, since, until } = of;
    return (
        <>
            {name(holder)} → {name(resource)} ({w.roles[role]}, {w.sources[source.kind]}):{" "}
            <time dateTime={since}>{time(since)}</time>
            {until && ` – ${time(until)}`}
        </>
    );
}

function Steps({ of }: { of: Told[] }) {
    const styles = useStyles();
    return (
        <ol className={styles.tree}>
            {of.map((step) => (
                <li key={step.eventId}>
                    <ToldLine of={step} />
                </li>
            ))}
        </ol>
    );
}

/** The grants that count, each with what gave it, what came before, and why its holder held. */
export function Reasons({ of }: { of: Reason[] }) {
    const styles = useStyles();
    const w = useWords(words).explanation;
    const name = useName();
    return (
        <ul className={styles.tree}>
            {of.map((reason) => (
                <li key={`${reason.given.eventId} ${reason.holder.id}`}>
                    <Grant of={reason} />
                    <ul className={styles.tree}>
                        <li>
                            <ToldLine of={reason.given} />
                        </li>
                        {reason.process.length > 0 && (
                            <li>
                                {w.before}
                                <Steps of={reason.process} />
                            </li>
                        )}
                        {reason.holderBecause.length > 0 && (
                            <li>
                                {w.in(name(reason.holder))}
                                <Reasons of={reason.holderBecause} />
                            </li>
                        )}
                    </ul>
                </li>
            ))}
        </ul>
    );
}

/** The grants that did not count, each with what became of it. */
export function LapsedGrants({ of }: { of: Lapsed[] }) {
    const styles = useStyles();
    const w = useWords(words).explanation;
    return (
        <ul className={styles.tree}>
            {of.map((lapsed) => (
                <li key={`${lapsed.given.eventId} ${lapsed.holder.id}`}>
                    <Grant of={lapsed} />
                    {", "}
                    {w.lapses[lapsed.lapse]}
                    <ul className={styles.tree}>
                        <li>
                            <ToldLine of={lapsed.given} />
                        </li>
                        {lapsed.ended && (
                            <li>
                                <ToldLine of={lapsed.ended} />
                            </li>
                        )}
                    </ul>
                </li>
            ))}
        </ul>
    );
}

/** What was asked for, step by step. */
export function Requests({ of }: { of: components["schemas"]["Proceeding"][] }) {
    const styles = useStyles();
    const w = useWords(words);
    return (
        <ul className={styles.tree}>
            {of.map(({ role, steps }) => (
                <li key={`${role} ${steps[0]?.eventId}`}>
                    {w.explanation.asked(w.roles[role])}
                    <Steps of={steps} />
                </li>
            ))}
        </ul>
    );
}
