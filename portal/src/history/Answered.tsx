import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hasCode } from "../api/problems.ts";
import type { components } from "../api/schema.d.ts";
import { Empty, Loaded } from "../common/Loaded.tsx";
import { useTimes, useWords } from "../words/Words.tsx";
import { useStyles } from "./styles.ts";
import { words } from "./words.ts";

/** What has been read, or why not. Whoever may not look is told so, and not that something failed. */
export function Answered<T>({
    data,
    error,
    outdated,
    again,
    children,
}: {
    data: T | undefined;
    error: unknown;
    outdated: boolean;
    again: () => void;
    children: (data: T) => ReactNode;
}) {
    const styles = useStyles();
    const w = useWords(words);
    if (hasCode(error, "access.denied")) {
        return <Empty>{w.denied}</Empty>;
    }
    return (
        <div aria-busy={outdated} className={styles.answer}>
            <Loaded data={data} error={error} again={again}>
                {children}
            </Loaded>
        </div>
    );
}

/** Of which instant an answer tells, and whether that lies in the recorded history. */
export function AsOfNote({ of }: { of: components["schemas"]["AsOf"] }) {
    const w = useWords(words);
    const styles = useStyles();
    const { time } = useTimes();
    const { at, position, within, beginning, end } = of;
    return (
        <div role="status">
            <p className={styles.text}>{w.asOf(time(at), position)}</p>
            {within === "beforeTheFirstEvent" && (
                <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>
                        {beginning ? w.before(time(beginning)) : w.emptyLog}
                    </MessageBarBody>
                </MessageBar>
            )}
            {within === "afterTheLastEvent" && end && (
                <p className={styles.text}>{w.after(time(end))}</p>
            )}
        </div>
    );
}
