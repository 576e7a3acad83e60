import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useApi, usePages } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { AppLink } from "../common/AppLink.tsx";
import { Empty, Loaded, More } from "../common/Loaded.tsx";
import { Page } from "../common/Page.tsx";
import { useLanguage, useTimes, useWords } from "../words/Words.tsx";
import { type Notification, placeOf } from "./places.ts";
import { words } from "./words.ts";

const useStyles = makeStyles({
    list: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalM,
    },
    item: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalS,
        padding: tokens.spacingHorizontalL,
        border: `1px solid ${tokens.colorNeutralStroke1}`,
        borderRadius: tokens.borderRadiusMedium,
        overflowWrap: "anywhere",
    },
    subject: { ...typographyStyles.subtitle2, margin: 0 },
    text: { margin: 0, whiteSpace: "pre-wrap" },
    // Tells links apart for those who hear them one after the other.
    heard: {
        position: "absolute",
        width: "1px",
        height: "1px",
        overflow: "hidden",
        clipPath: "inset(50%)",
        whiteSpace: "nowrap",
    },
    facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What this person was told, newest first. */
export function Notifications() {
    const api = useApi();
    const w = useWords(words);
    const styles = useStyles();
    const pages = usePages(["notifications", "list"], (cursor) =>
        body(api.GET("/api/v1/me/notifications", { params: { query: { cursor } } })),
    );
    return (
        <Page title={w.title}>
            <Loaded data={pages.items} error={pages.error} again={pages.again}>
                {(items) =>
                    items.length === 0 ? (
                        <Empty>{w.none}</Empty>
                    ) : (
                        <ul className={styles.list}>
                            {items.map((item) => (
                                <One key={item.id} notification={item} />
                            ))}
                        </ul>
                    )
                }
            </Loaded>
            <div>
                <More more={pages.more} reading={pages.readingMore} />
            </div>
        </Page>
    );
}

function One({ notification }: { notification: Notification }) {
    const styles = useStyles();
    const w = useWords(words);
    const { language } = useLanguage();
    const { time } = useTimes();
    const { subject, text, createdDateTime, mail } = notification;
    // Told in the language of then: read aloud in it.
    const lang = notification.language === language ? undefined : notification.language;
    const place = placeOf(notification);
    return (
        <li className={styles.item}>
            {subject ? (
                <h2 className={styles.subject} lang={lang}>
                    {subject}
                </h2>
            ) : (
                <h2 className={styles.subject}>{w.erased}</h2>
            )}
            <p className={styles.facts}>
                <time dateTime={createdDateTime}>{time(createdDateTime)}</time> · {w.mail[mail]}
            </p>
            {text && (
                <p className={styles.text} lang={lang}>
                    {text}
                </p>
            )}
            {place !== null && (
                <div>
                    <AppLink to={place.path}>
                        {w[place.label]}
                        {subject && (
                            <span className={styles.heard} lang={lang}>
                                : {subject}
                            </span>
                        )}
                    </AppLink>
                </div>
            )}
        </li>
    );
}
