import { Empty } from "../common/Loaded.tsx";
import { Page } from "../common/Page.tsx";
import { useView, Views } from "../common/Views.tsx";
import { useWords } from "../words/Words.tsx";
import { type Asked, useAsked } from "./asked.ts";
import { Changes } from "./Changes.tsx";
import { Choice, PairChoice } from "./Choice.tsx";
import { Explanation } from "./Explanation.tsx";
import { Held } from "./Held.tsx";
import { useStyles } from "./styles.ts";
import { TimelineChoice } from "./When.tsx";
import { words } from "./words.ts";

const views = ["held", "changes", "explain"] as const;

/** Who could reach what, what changed, and why, at any instant. */
export function HistoryPage() {
    const styles = useStyles();
    const w = useWords(words);
    const view = useView(views);
    const { asked, search, ask } = useAsked();
    const choose = (changes: Partial<Asked>) => ask(changes);
    const goOn = (changes: Partial<Asked>) => ask(changes, { replace: true });
    const { user, resource } = asked;
    const Listed = view === "held" ? Held : Changes;
    return (
        <Page title={w.title}>
            <p className={styles.text}>{w.what}</p>
            <Views
                label={w.title}
                path="/history"
                views={views}
                here={view}
                names={w.views}
                keeping={search}
            />
            {view === "explain" ? (
                <PairChoice asked={asked} ask={choose} />
            ) : (
                <Choice asked={asked} ask={choose} />
            )}
            <TimelineChoice timeline={asked.timeline} onPick={(timeline) => goOn({ timeline })} />
            {view !== "explain" ? (
                user === null && resource === null ? (
                    <Empty>{w.choice.none}</Empty>
                ) : (
                    <Listed asked={asked} ask={goOn} />
                )
            ) : user === null || resource === null ? (
                <Empty>{w.choice.noPair}</Empty>
            ) : (
                <Explanation user={user} resource={resource} asked={asked} ask={goOn} />
            )}
        </Page>
    );
}
