import { Button, Field, Input } from "@fluentui/react-components";
import { type ReactElement, type Ref, useState } from "react";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

/** A password that can be looked at instead of being typed twice (NIST SP 800-63B-4 section 3.1.1.2). */
export function PasswordField({
    label,
    autoComplete,
    value,
    onType,
    wrong,
    input,
}: {
    label: string;
    autoComplete: "current-password" | "new-password";
    value: string;
    onType: (text: string) => void;
    wrong: ReactElement | string | null;
    input: Ref<HTMLInputElement>;
}) {
    const w = useWords(words).password;
    const [shown, setShown] = useState(false);
    return (
        <Field label={label} required validationMessage={wrong}>
            <Input
                ref={input}
                type={shown ? "text" : "password"}
                autoComplete={autoComplete}
                autoCapitalize="none"
                spellCheck={false}
                value={value}
                onChange={(_, data) => onType(data.value)}
                contentAfter={
                    <Button
                        size="small"
                        appearance="transparent"
                        aria-label={shown ? w.hideField(label) : w.showField(label)}
                        onClick={() => setShown(!shown)}
                    >
                        {shown ? w.hide : w.show}
                    </Button>
                }
            />
        </Field>
    );
}
