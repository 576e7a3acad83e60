import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Finder } from "../common/Finder.tsx";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

/**
 * Finds a group by name.
 *
 * @param except a group that is not to be found
 */
export function GroupPicker({
    label,
    message,
    except = "",
    onPick,
}: {
    label: string;
    message?: string;
    except?: string;
    onPick: (group: { id: string; name: string } | null) => void;
}) {
    const api = useApi();
    const w = useWords(words);
    return (
        <Finder
            label={label}
            message={message}
            queryKey={["groups", "found", except]}
            read={async (q) => {
                const query = { q, limit: 20 };
                const found = await body(api.GET("/api/v1/groups", { params: { query } }));
                return found.items
                    .filter(({ id }) => id !== except)
                    .map(({ id, displayName }) => ({ id, name: displayName, text: displayName }));
            }}
            none={w.noneFound}
            onPick={onPick}
        />
    );
}
