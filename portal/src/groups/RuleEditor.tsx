import { Button, Field, Textarea } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { useWords } from "../words/Words.tsx";
import { afterwards } from "./Doing.tsx";
import type { Group } from "./groups.ts";
import { Refused } from "./Refused.tsx";
import { RulePreview } from "./RulePreview.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** Writes a rule, with a look at what it would do before it does it. */
export function RuleEditor({
    group,
    present,
    say,
}: {
    group: Group;
    present: string;
    say: (text: string) => void;
}) {
    const styles = useStyles();
    const api = useApi();
    const w = useWords(words);
    const [typed, setTyped] = useState(present);
    const [missing, setMissing] = useState(false);
    const set = useWrite(["membershiprules", "groups"], (membershipRule: string, header) =>
        api.PUT("/api/v1/groups/{id}/membership-rule", {
            params: { path: { id: group.id }, header },
            body: { membershipRule },
        }),
    );
    const preview = useMutation({
        mutationFn: (membershipRule: string) =>
            body(
                api.POST("/api/v1/groups/{id}/membership-rule:preview", {
                    params: { path: { id: group.id } },
                    body: { membershipRule },
                }),
            ),
    });
    const busy = set.isPending || preview.isPending;
    const withRule = (then: (rule: string) => void) => {
        const rule = typed.trim();
        setMissing(rule === "");
        if (rule !== "" && !busy) {
            set.reset();
            preview.reset();
            then(rule);
        }
    };
    return (
        <form
            noValidate
            className={styles.form}
            onSubmit={(event) => {
                event.preventDefault();
                withRule((rule) => afterwards(set.mutateAsync(rule), () => say(w.ruleSet)));
            }}
        >
            <Refused error={set.error ?? preview.error} />
            <Field
                className={styles.wide}
                label={w.rule}
                hint={w.ruleHint}
                validationMessage={missing && typed.trim() === "" ? w.ruleMissing : undefined}
            >
                <Textarea
                    value={typed}
                    maxLength={3072}
                    spellCheck={false}
                    resize="vertical"
                    onChange={(_, data) => setTyped(data.value)}
                />
            </Field>
            <div className={styles.line}>
                <Button
                    disabledFocusable={busy}
                    onClick={() => withRule((rule) => preview.mutate(rule))}
                >
                    {w.preview}
                </Button>
                <Button type="submit" appearance="primary" disabledFocusable={busy}>
                    {w.setRule}
                </Button>
            </div>
            {/* It is of what was asked about, and of nothing that is typed after it. */}
            {preview.data !== undefined && preview.variables === typed.trim() && (
                <RulePreview preview={preview.data} />
            )}
        </form>
    );
}
