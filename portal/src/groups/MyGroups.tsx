import { Switch } from "@fluentui/react-components";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { AppLink } from "../common/AppLink.tsx";
import { Loaded, More } from "../common/Loaded.tsx";
import { useWords } from "../words/Words.tsx";
import { GroupList, Search } from "./GroupList.tsx";
import { useMyGroups } from "./groups.ts";
import { useSaid } from "../common/Told.tsx";
import { useStyles } from "./styles.ts";
import { useSearch } from "./useSearch.ts";
import { words } from "./words.ts";

const AT_ONCE = 50;

/** The groups that one is in or owns. They are known as a whole, so they are searched here. */
export function MyGroups({ view }: { view: "in" | "owned" }) {
    const styles = useStyles();
    const w = useWords(words);
    const [params, setParams] = useSearchParams();
    const through = params.get("through") === "true";
    const search = useSearch();
    const [said, say] = useSaid();
    const [shown, setShown] = useState(AT_ONCE);
    const mine = useMyGroups(view === "owned" ? "owner" : through ? "transitive" : "member");
    const part = search.q.toLowerCase();
    return (
        <div className={styles.section}>
            <div className={styles.line}>
                <Search typed={search.typed} onType={search.setTyped} />
                {view === "in" && (
                    <Switch
                        label={w.through}
                        checked={through}
                        onChange={(_, { checked }) =>
                            setParams((before) => {
                                const after = new URLSearchParams(before);
                                after.set("through", String(checked));
                                return after;
                            })
                        }
                    />
                )}
            </div>
            {said}
            <Loaded data={mine.data} error={mine.error} again={() => void mine.refetch()}>
                {(groups) => {
                    const found = groups.filter((group) =>
                        group.displayName.toLowerCase().includes(part),
                    );
                    return (
                        <>
                            <GroupList
                                groups={found.slice(0, shown)}
                                q={search.q}
                                none={w.none[view]}
                                action={
                                    view === "in" ? (
                                        <AppLink to="/groups?view=join">{w.views.join}</AppLink>
                                    ) : (
                                        <AppLink to="/groups/new">{w.newGroup}</AppLink>
                                    )
                                }
                                say={say}
                            />
                            <More
                                more={
                                    found.length > shown
                                        ? () => setShown(shown + AT_ONCE)
                                        : undefined
                                }
                                reading={false}
                            />
                        </>
                    );
                }}
            </Loaded>
        </div>
    );
}
