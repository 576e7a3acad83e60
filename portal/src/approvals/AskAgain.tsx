import { useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { Confirm } from "../common/Confirm.tsx";
import { useWords } from "../words/Words.tsx";
import { Asked, type OwnRequest, useAsked } from "./AskedFor.tsx";
import { ReasonField, useReasonProblem } from "./ReasonField.tsx";
import type { Outcome } from "../common/Told.tsx";
import { words } from "./words.ts";

/** Asks once more for what came to nothing; the reason given before is what one begins with. */
export function AskAgain({
    request,
    onDone,
}: {
    request: OwnRequest;
    onDone: (outcome: Outcome | null) => void;
}) {
    const api = useApi();
    const w = useWords(words);
    const about = useAsked(request);
    const [text, setText] = useState(request.justification ?? "");
    const [tried, setTried] = useState(false);
    const problem = useReasonProblem(text, w.askReasonMissing);
    const write = useWrite(["approvals", "groups"], (justification: string, header) =>
        api.POST("/api/v1/requests/{id}/resubmit", {
            params: { path: { id: request.id }, header },
            body: { justification },
        }),
    );

    function ask() {
        setTried(true);
        if (problem !== undefined || write.isPending) {
            return;
        }
        write.mutate(text.trim(), {
            onSuccess: () => onDone({ intent: "success", text: w.askedAgain(about) }),
        });
    }

    return (
        <Confirm
            open
            title={w.askAgainTitle}
            verb={w.askAgain}
            error={write.error}
            busy={write.isPending}
            onConfirm={ask}
            onClose={() => onDone(null)}
        >
            <Asked>{about}</Asked>
            <p>{w.askAgainText}</p>
            <ReasonField
                text={text}
                onChange={setText}
                required
                hint={w.askReasonSeen}
                problem={tried ? problem : undefined}
            />
        </Confirm>
    );
}
