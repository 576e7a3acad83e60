import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";

// The shell shows this on every page: nothing else of the room may be imported here.

/** How many requests wait for this person's decision; at most 100 are counted. */
export function usePendingCount() {
    const api = useApi();
    return useQuery({
        queryKey: ["approvals", "pending", "count"],
        queryFn: async () => {
            const page = await body(
                api.GET("/api/v1/me/approvals", {
                    params: { query: { state: "pending", limit: 100 } },
                }),
            );
            return page.items.length;
        },
    });
}

/** The number on the shell's badge; undefined until it is known. */
export function usePendingApprovals(): number | undefined {
    return usePendingCount().data;
}
