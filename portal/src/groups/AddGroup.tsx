import { Button, Combobox, Field, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { useDebounced } from "../common/useDebounced.ts";
import { useWords } from "../words/Words.tsx";
import type { Group } from "./groups.ts";
import { Refused } from "./Refused.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** Puts another group into this one. */
export function AddGroup({ group, say }: { group: Group; say: (text: string) => void }) {
    const styles = useStyles();
    const api = useApi();
    const w = useWords(words);
    const [typed, setTyped] = useState("");
    const [chosen, setChosen] = useState<Group | null>(null);
    const [missing, setMissing] = useState(false);
    const q = useDebounced(typed.trim());
    const found = useQuery({
        queryKey: ["groups", "list", "all", q],
        queryFn: () => body(api.GET("/api/v1/groups", { params: { query: { q, limit: 20 } } })),
        enabled: q !== "",
        placeholderData: (before) => before,
    });
    const add = useWrite(["groups"], (memberId: string, header) =>
        api.PUT("/api/v1/groups/{id}/member-groups/{memberId}", {
            params: { path: { id: group.id, memberId }, header },
        }),
    );
    const groups = q === "" ? [] : (found.data?.items ?? []).filter(({ id }) => id !== group.id);
    const told = q === "" ? w.search : found.isPending ? w.searching : w.noneFound;
    const submit = () => {
        setMissing(chosen === null);
        if (chosen !== null && !add.isPending) {
            add.mutate(chosen.id, {
                onSuccess: () => {
                    say(w.added(chosen.displayName));
                    setChosen(null);
                    setTyped("");
                },
            });
        }
    };
    return (
        <form
            noValidate
            aria-label={w.addGroup}
            className={styles.form}
            onSubmit={(event) => {
                event.preventDefault();
                submit();
            }}
        >
            <h3 className={styles.small}>{w.addGroup}</h3>
            <Refused error={add.error} />
            <Field
                label={w.whichGroup}
                validationMessage={missing && chosen === null ? w.whichMissing : undefined}
            >
                <Combobox
                    freeform
                    value={typed}
                    placeholder={w.search}
                    selectedOptions={chosen === null ? [] : [chosen.id]}
                    onChange={(event) => {
                        setTyped(event.target.value);
                        setChosen(null);
                    }}
                    onOptionSelect={(_, data) => {
                        const one = groups.find(({ id }) => id === data.optionValue) ?? null;
                        setTyped(one?.displayName ?? "");
                        setChosen(one);
                    }}
                >
                    {groups.map(({ id, displayName }) => (
                        <Option key={id} value={id} text={displayName}>
                            {displayName}
                        </Option>
                    ))}
                    {groups.length === 0 && (
                        <Option disabled value="" text="">
                            {told}
                        </Option>
                    )}
                </Combobox>
            </Field>
            <Button type="submit" aria-label={w.addGroup} disabledFocusable={add.isPending}>
                {w.add}
            </Button>
        </form>
    );
}
