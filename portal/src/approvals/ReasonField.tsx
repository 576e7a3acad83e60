import { Field, Textarea } from "@fluentui/react-components";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

/** As long as the API takes them. */
const MAX = 1024;

/** Why a text cannot be sent as a reason; undefined where it can. */
export function useReasonProblem(text: string, missing: string | undefined): string | undefined {
    const w = useWords(words);
    const reason = text.trim();
    return reason === "" ? missing : [...reason].length > MAX ? w.reasonTooLong(MAX) : undefined;
}

/** Where somebody says why they ask or decide. */
export function ReasonField({
    text,
    onChange,
    required,
    hint,
    problem,
}: {
    text: string;
    onChange: (text: string) => void;
    required: boolean;
    hint: string;
    problem: string | undefined;
}) {
    const w = useWords(words);
    return (
        <Field label={w.yourReason} required={required} hint={hint} validationMessage={problem}>
            <Textarea rows={4} value={text} onChange={(_, data) => onChange(data.value)} />
        </Field>
    );
}
