import { useQueryClient } from "@tanstack/react-query";
import { useApi, useWrite } from "../api/ApiContext.tsx";
import { hasCode } from "../api/problems.ts";
import { Confirm } from "../common/Confirm.tsx";
import { useWords } from "../words/Words.tsx";
import { Asked, type OwnRequest, useAsked } from "./AskedFor.tsx";
import type { Outcome } from "../common/Told.tsx";
import { words } from "./words.ts";

/** Takes back a request that nobody has decided yet. */
export function Withdraw({
    request,
    onDone,
}: {
    request: OwnRequest;
    onDone: (outcome: Outcome | null) => void;
}) {
    const api = useApi();
    const w = useWords(words);
    const queries = useQueryClient();
    const about = useAsked(request);
    const write = useWrite(["approvals", "groups"], (_: undefined, header) =>
        api.POST("/api/v1/requests/{id}/cancel", { params: { path: { id: request.id }, header } }),
    );

    function withdraw() {
        if (write.isPending) {
            return;
        }
        write.mutate(undefined, {
            onSuccess: () => onDone({ intent: "success", text: w.withdrawn(about) }),
            onError(error) {
                if (hasCode(error, "approvals.already-decided")) {
                    void queries.invalidateQueries({ queryKey: ["approvals"] });
                    onDone({ intent: "warning", text: w.notOpen });
                }
            },
        });
    }

    return (
        <Confirm
            open
            title={w.withdrawTitle}
            verb={w.withdraw}
            error={write.error}
            busy={write.isPending}
            onConfirm={withdraw}
            onClose={() => onDone(null)}
        >
            <Asked>{about}</Asked>
            <p>{w.withdrawText}</p>
        </Confirm>
    );
}
