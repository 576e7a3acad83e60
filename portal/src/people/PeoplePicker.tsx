import { Combobox, Field, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { useDebounced } from "../common/useDebounced.ts";
import { words } from "../common/words.ts";
import { useWords } from "../words/Words.tsx";

type User = components["schemas"]["UserView"];

/** Finds a person by name; the list follows what is typed. */
export function PeoplePicker({
    label,
    onPick,
}: {
    label: string;
    onPick: (user: User | null) => void;
}) {
    const api = useApi();
    const w = useWords(words);
    const [typed, setTyped] = useState("");
    const q = useDebounced(typed.trim());
    const found = useQuery({
        queryKey: ["users", "search", q],
        queryFn: () => body(api.GET("/api/v1/users", { params: { query: { q, limit: 20 } } })),
        enabled: q !== "",
        placeholderData: (before) => before,
    });
    const people = q === "" ? [] : (found.data?.items ?? []);
    const told = q === "" ? w.people.search : found.isPending ? w.people.searching : w.people.none;
    return (
        <Field label={label}>
            <Combobox
                freeform
                value={typed}
                placeholder={w.people.search}
                onChange={(event) => {
                    setTyped(event.target.value);
                    onPick(null);
                }}
                onOptionSelect={(_, data) => {
                    const user = people.find((person) => person.id === data.optionValue) ?? null;
                    setTyped(user?.displayName ?? "");
                    onPick(user);
                }}
            >
                {people.map((person) => (
                    <Option key={person.id} value={person.id} text={person.displayName ?? ""}>
                        {`${person.displayName ?? w.nobody} (${person.userPrincipalName ?? ""})`}
                    </Option>
                ))}
                {people.length === 0 && (
                    <Option disabled value="" text="">
                        {told}
                    </Option>
                )}
            </Combobox>
        </Field>
    );
}
