import { Section } from "../common/Section.tsx";
import { useWords } from "../words/Words.tsx";
import { Answered, AsOfNote } from "./Answered.tsx";
import type { Asked } from "./asked.ts";
import { useName } from "./Parties.tsx";
import { LapsedGrants, Reasons, Requests } from "./Reasons.tsx";
import { useStyles } from "./styles.ts";
import { useExplanation } from "./useAccess.ts";
import { When } from "./When.tsx";
import { words } from "./words.ts";

/** Why somebody held something at an instant, or why not: as a tree, and in words. */
export function Explanation({
    user,
    resource,
    asked,
    ask,
}: {
    user: string;
    resource: string;
    asked: Asked;
    ask: (changes: Partial<Asked>) => void;
}) {
    const styles = useStyles();
    const w = useWords(words).explanation;
    const name = useName();
    const explanation = useExplanation(user, resource, asked);
    return (
        <>
            <When
                at={asked.at}
                beginning={explanation.data?.asOf.beginning}
                onPick={(at) => ask({ at })}
            />
            <Section title={w.title}>
                <Answered
                    data={explanation.data}
                    error={explanation.error}
                    outdated={explanation.isPlaceholderData}
                    again={() => void explanation.refetch()}
                >
                    {({ asOf, holds, because, missing, requests, text, ...of }) => (
                        <>
                            <AsOfNote of={asOf} />
                            <p className={styles.text}>
                                <strong>
                                    {(holds ? w.holds : w.holdsNot)(
                                        name(of.user),
                                        name(of.resource),
                                    )}
                                </strong>
                            </p>
                            <Titled title={w.because} show={because.length > 0}>
                                <Reasons of={because} />
                            </Titled>
                            <Titled title={w.missing} show={missing.length > 0}>
                                <LapsedGrants of={missing} />
                            </Titled>
                            <Titled title={w.requests} show={requests.length > 0}>
                                <Requests of={requests} />
                            </Titled>
                            <Titled title={w.text} show>
                                {/* The server tells it in English to everybody. */}
                                <p lang="en" className={styles.text}>
                                    {text}
                                </p>
                            </Titled>
                        </>
                    )}
                </Answered>
            </Section>
        </>
    );
}

function Titled({
    title,
    show,
    children,
}: {
    title: string;
    show: boolean;
    children: React.ReactNode;
}) {
    const styles = useStyles();
    return show ? (
        <>
            <h3 className={styles.title}>{title}</h3>
            {children}
        </>
    ) : null;
}
