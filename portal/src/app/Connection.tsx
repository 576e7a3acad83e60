import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { useFeedState } from "../feed/Feed.tsx";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

function useOnline(): boolean {
    return useSyncExternalStore(
        (changed) => {
            window.addEventListener("online", changed);
            window.addEventListener("offline", changed);
            return () => {
                window.removeEventListener("online", changed);
                window.removeEventListener("offline", changed);
            };
        },
        () => navigator.onLine,
    );
}

/** Says when what is shown may be out of date. */
export function Connection() {
    const w = useWords(words);
    const online = useOnline();
    const feed = useFeedState();
    const said = !online ? w.offline : feed === "waiting" ? w.notLive : null;
    return (
        <div role="status">
            {said !== null && (
                <MessageBar intent="warning">
                    <MessageBarBody>{said}</MessageBarBody>
                </MessageBar>
            )}
        </div>
    );
}
