import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { components } from "../api/schema.d.ts";
import { ProblemMessage } from "../common/ProblemMessage.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { device } from "./device.ts";
import { Facts } from "./Facts.tsx";
import { words } from "./words.ts";

const useStyles = makeStyles({
    item: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalS,
        padding: tokens.spacingHorizontalM,
        border: `1px solid ${tokens.colorNeutralStroke1}`,
        borderRadius: tokens.borderRadiusMedium,
    },
    head: {
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: tokens.spacingHorizontalS,
        overflowWrap: "anywhere",
    },
    end: { alignSelf: "flex-start" },
});

/** The one that is looked from is ended by signing out, so it has no button of its own. */
export function SessionItem({
    session,
    busy,
    error,
    onEnd,
}: {
    session: components["schemas"]["SessionView"];
    busy: boolean;
    error: unknown;
    onEnd: () => void;
}) {
    const styles = useStyles();
    const w = useWords(words).sessions;
    const { time } = useTimes();
    const known = session.userAgent ? device(session.userAgent) : null;
    const browser = known ? w.on(known.browser, known.system) : session.userAgent || w.unknown;
    const since = time(session.createdDateTime);
    return (
        <li className={styles.item}>
            <div className={styles.head}>
                <Text weight="semibold">{browser}</Text>
                {session.current && <Badge appearance="outline">{w.here}</Badge>}
            </div>
            <Facts
                of={[
                    [w.from, session.clientIp],
                    [w.since, since],
                    [w.until, time(session.expirationDateTime)],
                    [w.by, session.methods.map((method) => w.methods[method]).join(", ")],
                ]}
            />
            {error !== null && <ProblemMessage error={error} />}
            {!session.current && (
                <Button
                    className={styles.end}
                    aria-label={w.endOf(browser, since)}
                    disabledFocusable={busy}
                    onClick={onEnd}
                >
                    {w.end}
                </Button>
            )}
        </li>
    );
}
