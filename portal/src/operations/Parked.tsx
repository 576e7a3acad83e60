import { Button, MessageBar, MessageBarBody, makeStyles, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { Loaded } from "../common/Loaded.tsx";
import { ProblemMessage } from "../common/ProblemMessage.tsx";
import { Section } from "../common/Section.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { LOOK_EVERY } from "./polling.ts";
import { words } from "./words.ts";

type Entry = components["schemas"]["ParkedView"];

const useStyles = makeStyles({
    list: { margin: 0, paddingLeft: "1.25rem", overflowWrap: "anywhere" },
    retry: { alignSelf: "flex-start" },
});

/** What a projection could not take in, by what it is about; the first of each is the reason. */
export function Parked({ projection: name }: { projection: string }) {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words).parked;
    const { time } = useTimes();
    const parked = useQuery({
        queryKey: ["projections", "parked", name],
        queryFn: () =>
            body(api.GET("/api/v1/projections/{name}/parked", { params: { path: { name } } })),
        refetchInterval: LOOK_EVERY,
    });
    const retry = useWrite(["projections"], (_: null, headers) =>
        api.POST("/api/v1/projections/{name}/parked/retry", {
            params: { path: { name }, header: headers },
        }),
    );
    return (
        <Section title={w.title(name)}>
            <Text>{w.what}</Text>
            <Loaded data={parked.data} error={parked.error} again={() => void parked.refetch()}>
                {(entries) => (
                    <ul className={styles.list}>
                        {sequences(entries).map(([first, count]) => (
                            <li key={first.sequence}>
                                <Text weight="semibold">{w.sequence(first.sequence, count)}</Text>
                                <br />
                                {w.cause(first.cause, first.position, time(first.parkedDateTime))}
                            </li>
                        ))}
                    </ul>
                )}
            </Loaded>
            {retry.error !== null && <ProblemMessage error={retry.error} />}
            <div role="status">
                {retry.isSuccess && (
                    <MessageBar intent="success" layout="multiline">
                        <MessageBarBody>{w.retried}</MessageBarBody>
                    </MessageBar>
                )}
            </div>
            <Button
                className={styles.retry}
                aria-label={w.retryOf(name)}
                disabledFocusable={retry.isPending}
                onClick={() => retry.mutate(null)}
            >
                {w.retry}
            </Button>
        </Section>
    );
}

/** Entries come in the order of the log. */
function sequences(entries: Entry[]): [first: Entry, count: number][] {
    const found = new Map<string, [first: Entry, count: number]>();
    for (const entry of entries) {
        const [first, count] = found.get(entry.sequence) ?? [entry, 0];
        found.set(entry.sequence, [first, count + 1]);
    }
    return [...found.values()];
}
