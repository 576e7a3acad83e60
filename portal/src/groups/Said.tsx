import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";

/** What has been done, said where it was done. The focus goes there, as what was pressed may be gone. */
export function useSaid(): [said: ReactNode, say: (text: string) => void] {
    const [told, setTold] = useState({ text: "", times: 0 });
    const message = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (told.times === 0) {
            return;
        }
        // Once a dialog that asked about it is gone: while it goes, the page behind it is still hidden.
        const later = setTimeout(() => message.current?.focus());
        return () => clearTimeout(later);
    }, [told]);
    const said = told.times > 0 && (
        <MessageBar
            key={told.times}
            ref={message}
            tabIndex={-1}
            intent="success"
            layout="multiline"
            role="status"
        >
            <MessageBarBody>{told.text}</MessageBarBody>
        </MessageBar>
    );
    return [said, (text) => setTold((before) => ({ text, times: before.times + 1 }))];
}
