import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import { useApi, usePages } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Empty } from "../common/Loaded.tsx";
import { useWords } from "../words/Words.tsx";
import { type Approval, AskedFor, useAsks } from "./AskedFor.tsx";
import { Decide, type Deciding } from "./Decide.tsx";
import { RequestList } from "./RequestList.tsx";
import { type Outcome, Told } from "../common/Told.tsx";
import { words } from "./words.ts";

/** What waits for this person's decision, oldest first. */
export function Pending() {
    const api = useApi();
    const w = useWords(words);
    const pages = usePages(["approvals", "pending", "list"], (cursor) =>
        body(api.GET("/api/v1/me/approvals", { params: { query: { state: "pending", cursor } } })),
    );
    // Here and not with the request: that may leave the list while somebody is typing.
    const [deciding, setDeciding] = useState<Deciding | null>(null);
    const [outcome, setOutcome] = useState<Outcome | null>(null);
    const done = (told: Outcome | null) => {
        setDeciding(null);
        setOutcome(told);
    };
    return (
        <>
            <Told outcome={outcome} />
            <RequestList pages={pages} empty={<Empty>{w.noPending}</Empty>}>
                {(approval) => (
                    <Waiting key={approval.id} approval={approval} onDecide={setDeciding} />
                )}
            </RequestList>
            {deciding !== null && <Decide {...deciding} onDone={done} />}
        </>
    );
}

function Waiting({
    approval,
    onDecide,
}: {
    approval: Approval;
    onDecide: (deciding: Deciding) => void;
}) {
    const w = useWords(words);
    const title = useAsks(approval);
    const focusComesBack = useRestoreFocusTarget();
    return (
        <AskedFor
            request={approval}
            title={title}
            actions={
                <>
                    <Button
                        appearance="primary"
                        aria-label={w.act(w.approve, title)}
                        onClick={() => onDecide({ approval, decision: "approve" })}
                    >
                        {w.approve}
                    </Button>
                    <Button
                        {...focusComesBack}
                        {...focusComesBack}
                        aria-label={w.act(w.deny, title)}
                        onClick={() => onDecide({ approval, decision: "deny" })}
                    >
                        {w.deny}
                    </Button>
                </>
            }
        />
    );
}
