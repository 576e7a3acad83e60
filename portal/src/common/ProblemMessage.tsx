import {
    Button,
    MessageBar,
    MessageBarActions,
    MessageBarBody,
    makeStyles,
    Text,
} from "@fluentui/react-components";
import { Problem, SignedOut, Unreachable } from "../api/problems.ts";
import { sentence } from "../words/problems.ts";
import { useLanguage, useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

const useStyles = makeStyles({ message: { overflowWrap: "anywhere" } });

/** The sentences for what went wrong, in the order in which they are to be read. */
export function useProblemSentences(error: unknown): string[] {
    const w = useWords(words);
    const { language } = useLanguage();
    if (error instanceof Unreachable) {
        return [w.unreachable];
    }
    if (error instanceof SignedOut) {
        return [w.signedOut];
    }
    if (!(error instanceof Problem)) {
        return [w.unknownProblem];
    }
    const said = [
        sentence(language, error.code, error.arguments) ?? (error.detail || w.unknownProblem),
    ];
    for (const member of error.members) {
        const about = sentence(language, member.code, member.arguments) ?? member.detail;
        if (!said.includes(about)) {
            said.push(about);
        }
    }
    if (error.retryAfter !== null) {
        said.push(w.retryAfter(error.retryAfter));
    }
    return said;
}

/**
 * Says what went wrong and what can be done now. Read out at once by screen readers.
 *
 * @param again what trying again means, where it makes sense
 */
export function ProblemMessage({
    error,
    again,
}: {
    error: unknown;
    again?: (() => void) | undefined;
}) {
    const w = useWords(words);
    const styles = useStyles();
    const sentences = useProblemSentences(error);
    const correlation =
        error instanceof Problem && error.status >= 500 ? error.correlationId : null;
    return (
        <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody className={styles.message}>
                {sentences.join(" ")}
                {correlation !== null && (
                    <Text block size={200}>
                        {w.correlation} {correlation}
                    </Text>
                )}
            </MessageBarBody>
            {again !== undefined && (
                <MessageBarActions>
                    <Button onClick={again}>{w.readAgain}</Button>
                </MessageBarActions>
            )}
        </MessageBar>
    );
}
