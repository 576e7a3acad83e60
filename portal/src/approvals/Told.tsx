import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

/** What has become of what somebody did. */
export type Outcome = { intent: "success" | "warning"; text: string };

const useStyles = makeStyles({ told: { overflowWrap: "anywhere" } });

/** Says it, and takes the focus: what had it may be gone with the request. */
export function Told({ outcome }: { outcome: Outcome | null }) {
    const styles = useStyles();
    const told = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (outcome !== null) {
            told.current?.focus();
        }
    }, [outcome]);
    return outcome === null ? null : (
        <div ref={told} tabIndex={-1} role="status" className={styles.told}>
            <MessageBar intent={outcome.intent} layout="multiline">
                <MessageBarBody>{outcome.text}</MessageBarBody>
            </MessageBar>
        </div>
    );
}
