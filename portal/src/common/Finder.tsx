import { Combobox, Field, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../words/Words.tsx";
import { useDebounced } from "./useDebounced.ts";
import { words } from "./words.ts";

type Found = { id: string; name: string; text: string };

/**
 * Finds something by name; the list follows what is typed.
 *
 * @param queryKey under which what was found is kept, without what was typed
 * @param read each with what it is called, and what is shown of it in the list
 * @param none what is said where nothing is found
 * @param onPick null as soon as something else is typed
 */
export function Finder({
    label,
    queryKey,
    read,
    none,
    message,
    onPick,
}: {
    label: string;
    queryKey: readonly string[];
    read: (q: string) => Promise<Found[]>;
    none: string;
    message?: string;
    onPick: (one: Found | null) => void;
}) {
    const w = useWords(words).finder;
    const [typed, setTyped] = useState("");
    const [chosen, setChosen] = useState<Found | null>(null);
    const q = useDebounced(typed.trim());
    const found = useQuery({
        queryKey: [...queryKey, q],
        queryFn: () => read(q),
        enabled: q !== "",
        placeholderData: (before) => before,
    });
    const all = q === "" ? [] : (found.data ?? []);
    const pick = (one: Found | null, text: string) => {
        setTyped(text);
        setChosen(one);
        onPick(one);
    };
    return (
        <Field label={label} validationMessage={message}>
            <Combobox
                freeform
                value={typed}
                placeholder={w.search}
                selectedOptions={chosen === null ? [] : [chosen.id]}
                onChange={(event) => pick(null, event.target.value)}
                onOptionSelect={(_, data) => {
                    const one = all.find(({ id }) => id === data.optionValue) ?? null;
                    pick(one, one?.name ?? "");
                }}
            >
                {all.map((one) => (
                    <Option key={one.id} value={one.id} text={one.name}>
                        {one.text}
                    </Option>
                ))}
                {all.length === 0 && (
                    <Option disabled value="" text="">
                        {q === "" ? w.search : found.isPending ? w.searching : none}
                    </Option>
                )}
            </Combobox>
        </Field>
    );
}
