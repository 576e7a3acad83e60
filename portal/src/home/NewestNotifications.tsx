import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { useLanguage, useTimes, useWords } from "../words/Words.tsx";
import { Card, Listed } from "./Card.tsx";
import { words } from "./words.ts";

const useStyles = makeStyles({
    time: {
        display: "block",
        color: tokens.colorNeutralForeground2,
        fontSize: tokens.fontSizeBase200,
    },
});

/** The three things that the person was told last. */
export function NewestNotifications() {
    const api = useApi();
    const w = useWords(words);
    const styles = useStyles();
    const { language } = useLanguage();
    const { time } = useTimes();
    const read = useQuery({
        queryKey: ["notifications", "newest"],
        queryFn: () =>
            body(api.GET("/api/v1/me/notifications", { params: { query: { limit: 3 } } })),
        select: (page) => page.items,
    });
    return (
        <Card title={w.notifications} link={{ to: "/notifications", label: w.toNotifications }}>
            <Listed read={read} empty={w.noNotifications}>
                {(told) => (
                    <>
                        <span
                            lang={
                                told.subject && told.language !== language
                                    ? told.language
                                    : undefined
                            }
                        >
                            {told.subject ?? w.erased}
                        </span>
                        <time className={styles.time} dateTime={told.createdDateTime}>
                            {time(told.createdDateTime)}
                        </time>
                    </>
                )}
            </Listed>
        </Card>
    );
}
