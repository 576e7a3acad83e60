import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { hasCode, Problem } from "../api/problems.ts";
import { Confirm } from "../common/Confirm.tsx";
import { useWords } from "../words/Words.tsx";
import { type Approval, Asked, useAsks } from "./AskedFor.tsx";
import { ReasonField, useReasonProblem } from "./ReasonField.tsx";
import type { Outcome } from "../common/Told.tsx";
import { words } from "./words.ts";

export type Deciding = { approval: Approval; decision: "approve" | "deny" };

/**
 * Asks for the reason and decides.
 *
 * @param onDone with null where nothing was decided
 */
export function Decide({
    approval,
    decision,
    onDone,
}: Deciding & { onDone: (outcome: Outcome | null) => void }) {
    const api = useApi();
    const w = useWords(words);
    const queries = useQueryClient();
    const about = useAsks(approval);
    const [text, setText] = useState("");
    const [tried, setTried] = useState(false);
    const write = useWrite(["approvals", "groups"], (justification: string | null, header) =>
        api.POST("/api/v1/approvals/{id}/decision", {
            params: { path: { id: approval.id }, header },
            body: { decision, justification },
        }),
    );
    const missing = hasCode(write.error, "approvals.justification-required");
    const required =
        missing ||
        approval.steps.some((step) => step.status === "pending" && step.justificationRequired);
    const problem = useReasonProblem(text, required ? w.reasonMissing : undefined);

    function decide() {
        setTried(true);
        if (problem !== undefined || write.isPending) {
            return;
        }
        write.mutate(text.trim() || null, {
            onSuccess: () =>
                onDone({
                    intent: "success",
                    text: decision === "approve" ? w.approved(about) : w.denied(about),
                }),
            onError(error) {
                if (error instanceof Problem) {
                    // Whatever the reason is, what is shown was not what is.
                    void queries.invalidateQueries({ queryKey: ["approvals"] });
                }
                if (hasCode(error, "approvals.already-decided")) {
                    onDone({ intent: "warning", text: w.notOpen });
                }
            },
        });
    }

    return (
        <Confirm
            open
            title={decision === "approve" ? w.approveTitle : w.denyTitle}
            verb={decision === "approve" ? w.approve : w.deny}
            error={missing ? null : write.error}
            busy={write.isPending}
            onConfirm={decide}
            onClose={() => onDone(null)}
        >
            <Asked>{about}</Asked>
            <ReasonField
                text={text}
                onChange={setText}
                required={required}
                hint={required ? w.reasonSeen : w.reasonOptional}
                problem={tried ? problem : undefined}
            />
        </Confirm>
    );
}
