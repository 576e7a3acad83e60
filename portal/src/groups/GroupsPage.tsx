import { AppLink } from "../common/AppLink.tsx";
import { Page } from "../common/Page.tsx";
import { useView, Views } from "../common/Views.tsx";
import { useWords } from "../words/Words.tsx";
import { FoundGroups } from "./FoundGroups.tsx";
import { MyGroups } from "./MyGroups.tsx";
import { words } from "./words.ts";

const views = ["in", "owned", "join", "deleted"] as const;

/** The groups of one's own, those that one can join, and those that can be restored. */
export function GroupsPage() {
    const w = useWords(words);
    const view = useView(views);
    return (
        <Page title={w.title} actions={<AppLink to="/groups/new">{w.newGroup}</AppLink>}>
            <Views label={w.views.label} path="/groups" views={views} here={view} names={w.views} />
            {view === "in" || view === "owned" ? (
                <MyGroups key={view} view={view} />
            ) : (
                <FoundGroups key={view} view={view} />
            )}
        </Page>
    );
}
