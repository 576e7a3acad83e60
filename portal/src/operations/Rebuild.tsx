import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { hasCode } from "../api/problems.ts";
import type { components } from "../api/schema.d.ts";
import { Loaded } from "../common/Loaded.tsx";
import { ProblemMessage } from "../common/ProblemMessage.tsx";
import { useWords } from "../words/Words.tsx";
import { LOOK_EVERY } from "./polling.ts";
import { shareRead } from "./position.ts";
import { words } from "./words.ts";

type View = components["schemas"]["RebuildView"];

const useStyles = makeStyles({
    rebuild: {
        display: "flex",
        flexDirection: "column",
        gap: tokens.spacingVerticalS,
        padding: tokens.spacingHorizontalM,
        border: `1px solid ${tokens.colorNeutralStroke1}`,
        borderRadius: tokens.borderRadiusMedium,
        overflowWrap: "anywhere",
    },
    title: { margin: 0, outlineStyle: "none" },
    action: { alignSelf: "flex-start" },
});

/** How far the rebuilding of a projection has come, until it is closed. */
export function Rebuild({ name, id, onClose }: { name: string; id: string; onClose: () => void }) {
    const api = useApi();
    const styles = useStyles();
    const w = useWords(words).rebuild;
    const title = useId();
    const heading = useRef<HTMLHeadingElement>(null);
    const path = { name, id };
    const rebuild = useQuery({
        queryKey: ["projections", "rebuild", name, id],
        // It is known from when the query side has seen the request, so that not to be found means not yet.
        queryFn: () =>
            body(api.GET("/api/v1/projections/{name}/rebuilds/{id}", { params: { path } })).catch(
                (error) => {
                    if (hasCode(error, "projections.no-such-rebuild")) {
                        return null;
                    }
                    throw error;
                },
            ),
        refetchInterval: ({ state }) => !isOver(state.data) && LOOK_EVERY,
    });
    const cancel = useWrite(["projections"], (_: null, headers) =>
        api.DELETE("/api/v1/projections/{name}/rebuilds/{id}", {
            params: { path, header: headers },
        }),
    );
    const over = isOver(rebuild.data);
    useEffect(() => heading.current?.focus(), []);
    return (
        <section aria-labelledby={title} className={styles.rebuild}>
            <h3 id={title} ref={heading} tabIndex={-1} className={styles.title}>
                {w.of(name)}
            </h3>
            <Loaded data={rebuild.data} error={rebuild.error} again={() => void rebuild.refetch()}>
                {(view) => <Progress of={view} labelled={title} />}
            </Loaded>
            {cancel.error !== null && <ProblemMessage error={cancel.error} />}
            {over ? (
                <Button className={styles.action} aria-label={w.closeOf(name)} onClick={onClose}>
                    {w.close}
                </Button>
            ) : (
                <Button
                    className={styles.action}
                    aria-label={w.cancelOf(name)}
                    disabledFocusable={cancel.isPending}
                    onClick={() =>
                        cancel.mutate(null, { onSuccess: () => heading.current?.focus() })
                    }
                >
                    {w.cancel}
                </Button>
            )}
        </section>
    );
}

function isOver(view: View | null | undefined): boolean {
    return view?.state === "done" || view?.state === "cancelled";
}

/** The bar is for the eyes and for whoever asks; what is read out by itself is how it ended. */
function Progress({ of: view, labelled }: { of: View | null; labelled: string }) {
    const w = useWords(words).rebuild;
    const share = view === null ? undefined : shareRead(view.position, view.logEnd);
    const text = useProgressText(view);
    return (
        <>
            {!isOver(view) && (
                <ProgressBar
                    value={share}
                    aria-labelledby={labelled}
                    aria-valuetext={share === undefined ? text : w.percent(share)}
                />
            )}
            {!isOver(view) && (
                <Text>
                    {text} {share !== undefined && w.percent(share)}
                </Text>
            )}
            <div role="status">{isOver(view) && <Text>{text}</Text>}</div>
        </>
    );
}

function useProgressText(view: View | null): string {
    const w = useWords(words).rebuild;
    switch (view?.state) {
        case undefined:
            return w.asked;
        case "done":
            return w.done(view?.generation ?? 0);
        case "cancelled":
            return w.cancelled(view?.generation ?? 0);
        default:
            return w.building(view?.generation ?? 0, view?.position ?? "", view?.logEnd ?? "");
    }
}
