import { Button, Spinner, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "../words/Words.tsx";
import { ProblemMessage } from "./ProblemMessage.tsx";
import { words } from "./words.ts";

/**
 * What has been read, or why it is not there: loading, failed, there. What was read before stays while it
 * is read again, and stays beside the message when that fails.
 */
export function Loaded<T>({
    data,
    error,
    again,
    children,
}: {
    data: T | undefined;
    error: unknown;
    again: () => void;
    children: (data: T) => ReactNode;
}) {
    const w = useWords(words);
    return (
        <>
            {error !== null && error !== undefined && (
                <ProblemMessage error={error} again={again} />
            )}
            {data !== undefined
                ? children(data)
                : (error === null || error === undefined) && (
                      <Spinner label={w.loading} delay={200} />
                  )}
        </>
    );
}

/** A list that is empty says so, and what can be done about it. */
export function Empty({ children, action }: { children: string; action?: ReactNode }) {
    return (
        <div>
            <Text as="p" block>
                {children}
            </Text>
            {action}
        </div>
    );
}

export function More({ more, reading }: { more: (() => void) | undefined; reading: boolean }) {
    const w = useWords(words);
    return more === undefined ? null : (
        <Button onClick={more} disabledFocusable={reading}>
            {w.more}
        </Button>
    );
}
