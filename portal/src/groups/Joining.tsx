import { Button, Field, Textarea, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Confirm } from "../common/Confirm.tsx";
import { useWords } from "../words/Words.tsx";
import { afterwards } from "./Doing.tsx";
import type { Group } from "./groups.ts";
import { Refused } from "./Refused.tsx";
import { words } from "./words.ts";

function useJoin(group: Group, say: (text: string) => void, done?: () => void) {
    const api = useApi();
    const w = useWords(words);
    const join = useWrite(["groups", "approvals"], (justification: string | null, headers) =>
        body(
            api.POST("/api/v1/groups/{id}/join", {
                params: { path: { id: group.id }, header: headers },
                body: { justification },
            }),
        ),
    );
    return {
        ...join,
        run: (justification: string | null) =>
            !join.isPending &&
            afterwards(join.mutateAsync(justification), ({ state }) => {
                done?.();
                say(
                    state === "member"
                        ? w.joined(group.displayName)
                        : w.requested(group.displayName),
                );
            }),
    };
}

/** Joins a group that is open to everybody. */
export function Join({ group, say }: { group: Group; say: (text: string) => void }) {
    const w = useWords(words);
    const join = useJoin(group, say);
    return (
        <>
            <Button
                aria-label={w.joinNamed(group.displayName)}
                disabledFocusable={join.isPending}
                onClick={() => join.run(null)}
            >
                {w.join}
            </Button>
            <Refused error={join.error} />
        </>
    );
}

/** Asks whoever decides; what was typed stays when it is refused. */
export function Ask({ group, say }: { group: Group; say: (text: string) => void }) {
    const w = useWords(words);
    const [open, setOpen] = useState(false);
    const [why, setWhy] = useState("");
    const [missing, setMissing] = useState(false);
    const join = useJoin(group, say, () => {
        setOpen(false);
        setWhy("");
    });
    const trigger = useRestoreFocusTarget();
    return (
        <>
            <Button
                {...trigger}
                aria-label={w.askNamed(group.displayName)}
                onClick={() => setOpen(true)}
            >
                {w.ask}
            </Button>
            <Confirm
                open={open}
                title={w.askNamed(group.displayName)}
                verb={w.ask}
                busy={join.isPending}
                onConfirm={() => {
                    const given = why.trim();
                    setMissing(given === "");
                    if (given !== "") {
                        join.run(given);
                    }
                }}
                onClose={() => {
                    setOpen(false);
                    setMissing(false);
                    join.reset();
                }}
            >
                <Refused error={join.error} />
                <Field
                    required
                    label={w.why}
                    hint={w.askText}
                    validationMessage={missing ? w.whyMissing : undefined}
                >
                    <Textarea
                        value={why}
                        maxLength={1024}
                        onChange={(_, data) => setWhy(data.value)}
                    />
                </Field>
            </Confirm>
        </>
    );
}
