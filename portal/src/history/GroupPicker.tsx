import { Combobox, Field, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { useDebounced } from "../common/useDebounced.ts";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

/** Finds a group by name; the list follows what is typed. */
export function GroupPicker({ onPick }: { onPick: (id: string) => void }) {
    const api = useApi();
    const w = useWords(words).choice;
    const [typed, setTyped] = useState("");
    const q = useDebounced(typed.trim());
    const found = useQuery({
        queryKey: ["groups", "list", "all", q],
        queryFn: () => body(api.GET("/api/v1/groups", { params: { query: { q, limit: 20 } } })),
        enabled: q !== "",
        placeholderData: (before) => before,
    });
    const groups = q === "" ? [] : (found.data?.items ?? []);
    const told = q === "" ? w.search : found.isPending ? w.searching : w.noGroup;
    return (
        <Field label={w.kinds.group}>
            <Combobox
                freeform
                value={typed}
                placeholder={w.search}
                onChange={(event) => setTyped(event.target.value)}
                onOptionSelect={(_, data) => {
                    const one = groups.find(({ id }) => id === data.optionValue);
                    if (one !== undefined) {
                        setTyped(one.displayName);
                        onPick(one.id);
                    }
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
    );
}
