import {
    Link,
    MessageBar,
    MessageBarBody,
    makeStyles,
    mergeClasses,
    tokens,
} from "@fluentui/react-components";
import { useHref, useLinkClickHandler, useSearchParams } from "react-router";
import { AppLink } from "../common/AppLink.tsx";
import { Page } from "../common/Page.tsx";
import { useMe } from "../people/useMe.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { Password } from "./Password.tsx";
import { Profile } from "./Profile.tsx";
import { Sessions } from "./Sessions.tsx";
import { words } from "./words.ts";

const views = { profile: Profile, password: Password, sessions: Sessions };
type View = keyof typeof views;

const useStyles = makeStyles({
    views: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexWrap: "wrap",
        columnGap: tokens.spacingHorizontalXL,
        rowGap: tokens.spacingVerticalS,
    },
    view: { color: tokens.colorNeutralForeground1, paddingBottom: tokens.spacingVerticalXS },
    here: {
        fontWeight: tokens.fontWeightSemibold,
        borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    },
});

function isView(text: string | null): text is View {
    return text !== null && Object.hasOwn(views, text);
}

/** What somebody is here, and how they get in. */
export function Account() {
    const styles = useStyles();
    const w = useWords(words);
    const [search] = useSearchParams();
    const asked = search.get("view");
    const view = isView(asked) ? asked : "profile";
    const Shown = views[view];
    return (
        <Page title={w.title}>
            <Due linked={view !== "password"} />
            <nav aria-label={w.title}>
                <ul className={styles.views}>
                    {Object.keys(views)
                        .filter(isView)
                        .map((other) => (
                            <li key={other}>
                                <ViewLink view={other} here={other === view} />
                            </li>
                        ))}
                </ul>
            </nav>
            <Shown />
        </Page>
    );
}

function ViewLink({ view, here }: { view: View; here: boolean }) {
    const styles = useStyles();
    const w = useWords(words);
    const to = `/account?view=${view}`;
    const href = useHref(to);
    const go = useLinkClickHandler<HTMLAnchorElement>(to);
    return (
        <Link
            href={href}
            onClick={go}
            aria-current={here ? "page" : undefined}
            className={mergeClasses(styles.view, here && styles.here)}
        >
            {w.views[view]}
        </Link>
    );
}

/** Whoever got their password from somebody else is to choose one of their own. */
function Due({ linked }: { linked: boolean }) {
    const w = useWords(words);
    const { time } = useTimes();
    const password = useMe().data?.passwordProfile;
    if (!password?.forceChangePasswordNextSignIn) {
        return null;
    }
    return (
        <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
                {password.validUntil ? w.dueUntil(time(password.validUntil)) : w.due}{" "}
                {linked && <AppLink to="/account?view=password">{w.toPassword}</AppLink>}
            </MessageBarBody>
        </MessageBar>
    );
}
