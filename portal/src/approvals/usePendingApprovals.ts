import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";

/** How many requests wait for this person's decision; at most 100 are counted. */
export function usePendingApprovals(): number | undefined {
    const api = useApi();
    const pending = useQuery({
        queryKey: ["approvals", "pending", "count"],
        queryFn: () =>
            body(
                api.GET("/api/v1/me/approvals", {
                    params: { query: { state: "pending", limit: 100 } },
                }),
            ),
    });
    return pending.data?.items.length;
}
