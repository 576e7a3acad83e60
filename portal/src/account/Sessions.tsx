import {
    Button,
    MessageBar,
    MessageBarBody,
    makeStyles,
    Text,
    tokens,
    useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useApi, usePages, useWrite } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { Confirm } from "../common/Confirm.tsx";
import { Empty, Loaded, More } from "../common/Loaded.tsx";
import { Section } from "../common/Section.tsx";
import { useWords } from "../words/Words.tsx";
import { SessionItem } from "./SessionItem.tsx";
import { words } from "./words.ts";

type Session = components["schemas"]["SessionView"];

const useStyles = makeStyles({
    list: {
        listStyleType: "none",
        margin: 0,
        padding: 0,
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalM,
    },
    end: { alignSelf: "flex-start" },
});

/** Where somebody is signed in, and how they end that. */
export function Sessions() {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words).sessions;
    const heading = useRef<HTMLHeadingElement>(null);
    const sessions = usePages<Session>(["sessions", "mine"], (cursor) =>
        body(api.GET("/api/v1/me/sessions", { params: { query: { cursor } } })),
    );
    const end = useWrite(["sessions"], (id: string, headers) =>
        api.DELETE("/api/v1/me/sessions/{id}", { params: { path: { id }, header: headers } }),
    );
    return (
        <Section title={w.title} heading={heading}>
            <Text>{w.intro}</Text>
            <div role="status">{end.isSuccess && <Success>{w.ended}</Success>}</div>
            <Loaded data={sessions.items} error={sessions.error} again={sessions.again}>
                {(items) =>
                    items.length === 0 ? (
                        <Empty>{w.none}</Empty>
                    ) : (
                        <ul className={styles.list}>
                            {items.map((session) => (
                                <SessionItem
                                    key={session.id}
                                    session={session}
                                    busy={end.isPending}
                                    error={end.variables === session.id ? end.error : null}
                                    // Its button goes with it, and the focus would be lost.
                                    onEnd={() =>
                                        end.mutate(session.id, {
                                            onSuccess: () => heading.current?.focus(),
                                        })
                                    }
                                />
                            ))}
                        </ul>
                    )
                }
            </Loaded>
            <More more={sessions.more} reading={sessions.readingMore} />
            <Everywhere />
        </Section>
    );
}

function Everywhere() {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words).sessions;
    const [asking, setAsking] = useState(false);
    const focusComesBack = useRestoreFocusTarget();
    // That this session has ended as well is seen by the next read, which is not answered any more.
    const out = useWrite(["sessions"], (_: null, headers) =>
        api.POST("/api/v1/me/sign-out-everywhere", { params: { header: headers } }),
    );
    return (
        <>
            <div role="status">{out.isSuccess && <Success>{w.outEverywhere}</Success>}</div>
            <Button {...focusComesBack} className={styles.end} onClick={() => setAsking(true)}>
                {w.everywhere}
            </Button>
            <Confirm
                open={asking}
                title={w.everywhere}
                verb={w.everywhere}
                error={out.error}
                busy={out.isPending}
                onConfirm={() => out.mutate(null, { onSuccess: () => setAsking(false) })}
                onClose={() => {
                    setAsking(false);
                    out.reset();
                }}
            >
                <Text>{w.everywhereText}</Text>
            </Confirm>
        </>
    );
}

function Success({ children }: { children: string }) {
    return (
        <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{children}</MessageBarBody>
        </MessageBar>
    );
}
