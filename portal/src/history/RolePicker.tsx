import { Field, Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

/** One of the directory's roles. */
export function RolePicker({ id, onPick }: { id: string; onPick: (id: string) => void }) {
    const api = useApi();
    const w = useWords(words).choice;
    const roles = useQuery({
        queryKey: ["roles", "definitions"],
        queryFn: () => body(api.GET("/api/v1/role-definitions")),
        staleTime: Number.POSITIVE_INFINITY,
    });
    return (
        <Field label={w.kinds.role}>
            <Select value={id} onChange={(_, { value }) => value !== "" && onPick(value)}>
                <option value="">{w.chooseRole}</option>
                {roles.data?.map((role) => (
                    <option key={role.id} value={role.id}>
                        {role.displayName}
                    </option>
                ))}
            </Select>
        </Field>
    );
}
