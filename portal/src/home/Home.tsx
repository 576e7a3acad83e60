import { makeStyles, tokens } from "@fluentui/react-components";
import { AppLink } from "../common/AppLink.tsx";
import { Page } from "../common/Page.tsx";
import { useWords } from "../words/Words.tsx";
import { Card } from "./Card.tsx";
import { EndingGroups } from "./EndingGroups.tsx";
import { NewestNotifications } from "./NewestNotifications.tsx";
import { OpenRequests } from "./OpenRequests.tsx";
import { WaitingApprovals } from "./WaitingApprovals.tsx";
import { words } from "./words.ts";

const useStyles = makeStyles({
    cards: {
        display: "grid",
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 18rem), 1fr))",
        gap: tokens.spacingHorizontalL,
    },
    links: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalS,
    },
});

/** What a person may want to do next. */
export function Home() {
    const w = useWords(words);
    const styles = useStyles();
    return (
        <Page title={w.title}>
            <div className={styles.cards}>
                <WaitingApprovals />
                <OpenRequests />
                <EndingGroups />
                <NewestNotifications />
                <Quick />
            </div>
        </Page>
    );
}

function Quick() {
    const w = useWords(words);
    const styles = useStyles();
    return (
        <Card title={w.quick}>
            <ul className={styles.links}>
                <li>
                    <AppLink to="/groups">{w.findGroup}</AppLink>
                </li>
                <li>
                    <AppLink to="/groups/new">{w.newGroup}</AppLink>
                </li>
                <li>
                    <AppLink to="/account">{w.account}</AppLink>
                </li>
            </ul>
        </Card>
    );
}
