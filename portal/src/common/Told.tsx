import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";

/** What has become of what somebody did. */
export type Outcome = { intent: "success" | "warning"; text: string };

const useStyles = makeStyles({ told: { overflowWrap: "anywhere" } });

/** Says it, and takes the focus: what had it may be gone. */
export function Told({ outcome }: { outcome: Outcome | null }) {
    const styles = useStyles();
    const told = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (outcome === null) {
            return;
        }
        // Once a dialog that asked about it is gone: while it goes, the page behind it is still hidden.
        const later = setTimeout(() => told.current?.focus());
        return () => clearTimeout(later);
    }, [outcome]);
    return outcome === null ? null : (
        <div ref={told} tabIndex={-1} role="status" className={styles.told}>
            <MessageBar intent={outcome.intent} layout="multiline">
                <MessageBarBody>{outcome.text}</MessageBarBody>
            </MessageBar>
        </div>
    );
}

/** The place where one part of a page says what was done there, and how it is told. */
export function useSaid(): [said: ReactNode, say: (text: string) => void] {
    const [outcome, tell] = useState<Outcome | null>(null);
    return [<Told key="said" outcome={outcome} />, (text) => tell({ intent: "success", text })];
}
