import { ProblemMessage, useProblemSentences } from "../common/ProblemMessage.tsx";

/** The reason of a refusal, for beside a field. */
export function Reason({ error }: { error: unknown }) {
    return useProblemSentences(error).join(" ");
}

/** A refusal; nothing while there is none. */
export function Refused({ error }: { error: unknown }) {
    return error === null || error === undefined ? null : <ProblemMessage error={error} />;
}
