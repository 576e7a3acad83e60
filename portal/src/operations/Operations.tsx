import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useSearchParams } from "react-router";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { hasCode } from "../api/problems.ts";
import { Empty, Loaded } from "../common/Loaded.tsx";
import { Page } from "../common/Page.tsx";
import { Section } from "../common/Section.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { Parked } from "./Parked.tsx";
import { Projections } from "./Projections.tsx";
import { LOOK_EVERY } from "./polling.ts";
import { Rebuild } from "./Rebuild.tsx";
import { words } from "./words.ts";

const FOLLOWED = "rebuild";

function isDenied(error: unknown): boolean {
    return hasCode(error, "access.denied");
}

/** How what people see is doing, and what can be done about it. */
export function Operations() {
    const api = useApi();
    const w = useWords(words);
    const { time } = useTimes();
    const heading = useRef<HTMLHeadingElement>(null);
    const followed = useFollowed();
    const projections = useQuery({
        queryKey: ["projections", "list"],
        queryFn: () => body(api.GET("/api/v1/projections")),
        refetchInterval: ({ state }) => !isDenied(state.error) && LOOK_EVERY,
    });
    if (isDenied(projections.error)) {
        return (
            <Page title={w.title}>
                <Empty>{w.denied}</Empty>
            </Page>
        );
    }
    return (
        <Page title={w.title}>
            {followed.rebuilds.length > 0 && (
                <Section title={w.rebuild.title}>
                    {followed.rebuilds.map(([name, id]) => (
                        <Rebuild
                            key={id}
                            name={name}
                            id={id}
                            onClose={() => {
                                followed.leave(id);
                                heading.current?.focus();
                            }}
                        />
                    ))}
                </Section>
            )}
            <Section title={w.projections.title} heading={heading}>
                <Text>{w.projections.what}</Text>
                <Text>{w.projections.rebuilds}</Text>
                <Loaded
                    data={projections.data}
                    error={projections.error}
                    again={() => void projections.refetch()}
                >
                    {(list) => (
                        <>
                            {list
                                .filter(({ drifting }) => drifting > 0)
                                .map(({ name, drifting, lastDrift }) => (
                                    <MessageBar key={name} intent="warning" layout="multiline">
                                        <MessageBarBody>
                                            {w.drift(name, drifting)}{" "}
                                            {lastDrift && w.driftFound(time(lastDrift))}
                                        </MessageBarBody>
                                    </MessageBar>
                                ))}
                            {list.length === 0 ? (
                                <Empty>{w.projections.none}</Empty>
                            ) : (
                                <Projections list={list} onRebuild={followed.follow} />
                            )}
                        </>
                    )}
                </Loaded>
            </Section>
            {projections.data
                ?.filter(({ parked }) => parked > 0)
                .map(({ name }) => (
                    <Parked key={name} projection={name} />
                ))}
        </Page>
    );
}

/** Which rebuilds are followed stands in the address, so that whoever loads the page anew goes on. */
function useFollowed() {
    const [search, setSearch] = useSearchParams();
    const texts = search.getAll(FOLLOWED);
    const set = (rebuilds: string[]) =>
        setSearch(
            rebuilds.map((text): [string, string] => [FOLLOWED, text]),
            { replace: true },
        );
    return {
        rebuilds: texts.flatMap((text): [name: string, id: string][] => {
            const [name, id] = text.split(":");
            return name && id ? [[name, id]] : [];
        }),
        follow: (name: string, id: string) => set([...texts, `${name}:${id}`]),
        leave: (id: string) => set(texts.filter((text) => !text.endsWith(`:${id}`))),
    };
}
