import { makeStyles, tokens } from "@fluentui/react-components";
import { Link, useSearchParams } from "react-router";
import { Page } from "../common/Page.tsx";
import { useWords } from "../words/Words.tsx";
import { Decided } from "./Decided.tsx";
import { Pending } from "./Pending.tsx";
import { Requests } from "./Requests.tsx";
import { words } from "./words.ts";

const views = ["pending", "decided", "requests"] as const;
type View = (typeof views)[number];

const useStyles = makeStyles({
    views: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexWrap: "wrap",
        gap: tokens.spacingHorizontalS,
    },
    view: {
        display: "block",
        padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
        color: tokens.colorNeutralForeground1,
        textDecorationLine: "none",
        borderBottom: "3px solid transparent",
        ":hover": { textDecorationLine: "underline" },
        ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
        '&[aria-current="page"]': {
            borderBottomColor: tokens.colorCompoundBrandStroke,
            fontWeight: tokens.fontWeightSemibold,
        },
    },
});

/** What waits for a person's decision, what they have decided, and what they have asked for. */
export function Approvals() {
    const w = useWords(words);
    const styles = useStyles();
    const [parameters] = useSearchParams();
    const asked = parameters.get("view");
    const view: View = views.find((one) => one === asked) ?? "pending";
    return (
        <Page title={w.title}>
            <nav aria-label={w.views}>
                <ul className={styles.views}>
                    {views.map((one) => (
                        <li key={one}>
                            <Link
                                to={`/approvals?view=${one}`}
                                className={styles.view}
                                aria-current={one === view ? "page" : undefined}
                            >
                                {w.view[one]}
                            </Link>
                        </li>
                    ))}
                </ul>
            </nav>
            <Viewed view={view} />
        </Page>
    );
}

function Viewed({ view }: { view: View }) {
    switch (view) {
        case "pending":
            return <Pending />;
        case "decided":
            return <Decided />;
        case "requests":
            return <Requests />;
    }
}
