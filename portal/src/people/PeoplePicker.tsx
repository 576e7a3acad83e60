import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Finder } from "../common/Finder.tsx";
import { words } from "../common/words.ts";
import { useWords } from "../words/Words.tsx";

/** Finds a person by name. */
export function PeoplePicker({
    label,
    onPick,
}: {
    label: string;
    onPick: (user: { id: string; name: string } | null) => void;
}) {
    const api = useApi();
    const w = useWords(words);
    return (
        <Finder
            label={label}
            queryKey={["users", "found"]}
            read={async (q) => {
                const query = { q, limit: 20 };
                const found = await body(api.GET("/api/v1/users", { params: { query } }));
                return found.items.map((user) => {
                    const name = user.displayName ?? w.nobody;
                    return { id: user.id, name, text: `${name} (${user.userPrincipalName ?? ""})` };
                });
            }}
            none={w.finder.nobody}
            onPick={onPick}
        />
    );
}
