import { Problem } from "../api/problems.ts";
import { ProblemMessage, useProblemSentences } from "../common/ProblemMessage.tsx";
import { useWords } from "../words/Words.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

// Their detail names what the sentence cannot: the word, the groups, the place in the rule, the number.
const naming: readonly string[] = [
    "groups.blocked-word",
    "groups.confers-more",
    "groups.creation-limit",
    "groups.name-too-long",
    "membershiprules.invalid-rule",
];

/** What the server names in its refusal, in English; null where the sentences say it all. */
function useDetail(error: unknown): string | null {
    const said = useProblemSentences(error);
    return error instanceof Problem &&
        naming.includes(error.code) &&
        error.detail !== "" &&
        !said.includes(error.detail)
        ? error.detail
        : null;
}

/** The reason of a refusal, for beside a field. */
export function Reason({ error }: { error: unknown }) {
    const said = useProblemSentences(error);
    return (
        <>
            {said.join(" ")} <Detail error={error} />
        </>
    );
}

function Detail({ error }: { error: unknown }) {
    const w = useWords(words);
    const detail = useDetail(error);
    return detail === null ? null : (
        <>
            {w.reason} <span lang="en">{detail}</span>
        </>
    );
}

/** A refusal with what it names; nothing while there is none. */
export function Refused({ error }: { error: unknown }) {
    const styles = useStyles();
    const detail = useDetail(error);
    return error === null || error === undefined ? null : (
        <>
            <ProblemMessage error={error} />
            {detail !== null && (
                <p className={styles.text}>
                    <Detail error={error} />
                </p>
            )}
        </>
    );
}
