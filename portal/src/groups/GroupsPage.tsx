import { mergeClasses } from "@fluentui/react-components";
import { Link, useSearchParams } from "react-router";
import { AppLink } from "../common/AppLink.tsx";
import { Page } from "../common/Page.tsx";
import { useWords } from "../words/Words.tsx";
import { FoundGroups } from "./FoundGroups.tsx";
import { MyGroups } from "./MyGroups.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

const views = ["in", "owned", "join", "deleted"] as const;

/** The groups of one's own, those that one can join, and those that can be restored. */
export function GroupsPage() {
    const styles = useStyles();
    const w = useWords(words);
    const [params] = useSearchParams();
    const view = views.find((one) => one === params.get("view")) ?? "in";
    return (
        <Page title={w.title} actions={<AppLink to="/groups/new">{w.newGroup}</AppLink>}>
            <nav aria-label={w.views.label}>
                <ul className={styles.views}>
                    {views.map((one) => (
                        <li key={one}>
                            <Link
                                to={`/groups?view=${one}`}
                                aria-current={one === view ? "page" : undefined}
                                className={mergeClasses(styles.view, one === view && styles.here)}
                            >
                                {w.views[one]}
                            </Link>
                        </li>
                    ))}
                </ul>
            </nav>
            {view === "in" || view === "owned" ? (
                <MyGroups key={view} view={view} />
            ) : (
                <FoundGroups key={view} view={view} />
            )}
        </Page>
    );
}
