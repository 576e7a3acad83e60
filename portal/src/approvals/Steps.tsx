import { makeStyles, tokens } from "@fluentui/react-components";
import type { components } from "../api/schema.d.ts";
import { useLanguage, useTimes, useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

type Step = components["schemas"]["StepView"];
type Approver = components["schemas"]["ApproverView"];

const useStyles = makeStyles({
    list: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalS,
    },
    inner: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
    said: { margin: 0, whiteSpace: "pre-wrap" },
    text: { margin: 0 },
});

/** A request's way: each step, who it waits for, and what was decided and why. */
export function Steps({ steps }: { steps: Step[] }) {
    const styles = useStyles();
    const w = useWords(words);
    const { time } = useTimes();
    return (
        <ol className={styles.list} aria-label={w.steps}>
            {steps.map((step) => (
                <li key={step.stage}>
                    <p className={styles.text}>{w.step(step.stage, w.stepStatuses[step.status])}</p>
                    <Awaited step={step} />
                    {step.decisions.length > 0 && (
                        <ul className={styles.inner}>
                            {step.decisions.map((taken) => (
                                <li key={taken.approver.id}>
                                    {w.taken(
                                        taken.approver.displayName ?? w.somebody,
                                        taken.decision,
                                        time(taken.decidedDateTime),
                                    )}
                                    {taken.justification && (
                                        <blockquote className={styles.said}>
                                            {taken.justification}
                                        </blockquote>
                                    )}
                                </li>
                            ))}
                        </ul>
                    )}
                </li>
            ))}
        </ol>
    );
}

function Awaited({ step }: { step: Step }) {
    const styles = useStyles();
    const w = useWords(words);
    const { language } = useLanguage();
    if (step.status !== "pending" && step.status !== "notStarted") {
        return null;
    }
    const name = (approver: Approver): string => {
        switch (approver.kind) {
            case "administrators":
                return w.administrators;
            case "groupMembers":
                return w.membersOf(approver.displayName ?? w.somebody);
            case "user":
            case "resourceOwners":
            case "requesterManager":
                return approver.displayName ?? w.somebody;
        }
    };
    const who = new Intl.ListFormat(language, { type: "unit" }).format(step.approvers.map(name));
    return (
        <p className={styles.text}>
            {step.approvers.length === 0
                ? w.waitsForNobody
                : step.status === "pending"
                  ? w.waitsFor(who)
                  : w.mayDecide(who)}
        </p>
    );
}
