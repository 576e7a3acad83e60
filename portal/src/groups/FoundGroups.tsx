import { useApi, usePages } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Loaded, More } from "../common/Loaded.tsx";
import { useWords } from "../words/Words.tsx";
import { GroupList, Search } from "./GroupList.tsx";
import { useSaid } from "../common/Told.tsx";
import { useStyles } from "./styles.ts";
import { useSearch } from "./useSearch.ts";
import { words } from "./words.ts";

/** The groups that one can join or restore, of all that there are. */
export function FoundGroups({ view }: { view: "join" | "deleted" }) {
    const styles = useStyles();
    const api = useApi();
    const w = useWords(words);
    const search = useSearch();
    const [said, say] = useSaid();
    const which = view === "join" ? { joinable: true } : { deleted: true };
    const found = usePages(["groups", "list", view, search.q], (cursor) =>
        body(api.GET("/api/v1/groups", { params: { query: { q: search.q, ...which, cursor } } })),
    );
    return (
        <div className={styles.section}>
            <Search typed={search.typed} onType={search.setTyped} />
            {said}
            <Loaded data={found.items} error={found.error} again={found.again}>
                {(groups) => (
                    <>
                        <GroupList groups={groups} q={search.q} none={w.none[view]} say={say} />
                        <More more={found.more} reading={found.readingMore} />
                    </>
                )}
            </Loaded>
        </div>
    );
}
