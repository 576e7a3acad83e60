import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { words as common } from "../common/words.ts";
import { useWords } from "../words/Words.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

const SHOWN = 10;

/** What a rule would do: how many, and some by name, first those for whom something changes. */
export function RulePreview({ preview }: { preview: components["schemas"]["Preview"] }) {
    const styles = useStyles();
    const w = useWords(words);
    return (
        <div className={styles.section}>
            <h3 className={styles.small}>{w.previewTitle}</h3>
            <p role="status" className={styles.text}>
                {w.matching(preview.matching)} {w.joining(preview.joining)}{" "}
                {w.leaving(preview.leaving)}
            </p>
            {preview.sample.length > 0 && (
                <>
                    <p className={styles.text}>{w.sample}:</p>
                    <ul>
                        {preview.sample.slice(0, SHOWN).map(({ id, change }) => (
                            <li key={id}>
                                <PersonName id={id} />: {w.change[change]}
                            </li>
                        ))}
                    </ul>
                </>
            )}
        </div>
    );
}

function PersonName({ id }: { id: string }) {
    const api = useApi();
    const c = useWords(common);
    const person = useQuery({
        queryKey: ["users", "one", id],
        queryFn: () => body(api.GET("/api/v1/users/{id}", { params: { path: { id } } })),
    });
    return person.isPending ? "…" : (person.data?.displayName ?? c.nobody);
}
