import type { components } from "../api/schema.d.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { useName } from "./Parties.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** An event: what, who, when, on which grounds, and what they said about it. */
export function ToldLine({ of }: { of: components["schemas"]["Told"] }) {
    const styles = useStyles();
    const w = useWords(words);
    const { time } = useTimes();
    const name = useName();
    const facts = [
        w.told(of.person ? name(of.person) : of.by, time(of.recordedAt)),
        of.effectiveAt && w.effectiveAt(time(of.effectiveAt)),
        of.onBehalfOf && w.onBehalfOf(of.onBehalfOf),
        of.decision && w.decision(of.decision),
        of.policyVersion && w.policy(of.policyVersion),
        of.importedFrom && w.importedFrom(of.importedFrom),
        w.position(of.position),
    ];
    return (
        <>
            <span>
                <code>{of.activity}</code> {facts.filter(Boolean).join(", ")}
            </span>
            {of.reason && <blockquote className={styles.said}>{of.reason}</blockquote>}
        </>
    );
}
