import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { useResource } from "../resources/useResource.ts";
import { useTimes, useWords } from "../words/Words.tsx";
import { Card, Listed } from "./Card.tsx";
import { words } from "./words.ts";

type OwnRequest = components["schemas"]["RequestView"];

/** What this person has asked for and does not hold yet, among their newest requests. */
export function OpenRequests() {
    const api = useApi();
    const w = useWords(words);
    const read = useQuery({
        queryKey: ["approvals", "requests", "newest"],
        queryFn: () => body(api.GET("/api/v1/me/requests", { params: { query: { limit: 100 } } })),
        select: (page) =>
            page.items.filter(({ status }) => status === "pending" || status === "approved"),
    });
    return (
        <Card title={w.requests} link={{ to: "/approvals?view=requests", label: w.toRequests }}>
            <Listed read={read} empty={w.noRequests}>
                {(request) => <Open request={request} />}
            </Listed>
        </Card>
    );
}

function Open({ request }: { request: OwnRequest }) {
    const w = useWords(words);
    const { day } = useTimes();
    const { name } = useResource(request.resource);
    return `${name}, ${w.since(day(request.createdDateTime))}`;
}
