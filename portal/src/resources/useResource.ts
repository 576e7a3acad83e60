import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import { Problem } from "../api/problems.ts";
import type { components } from "../api/schema.d.ts";
import { useWords } from "../words/Words.tsx";
import { words } from "./words.ts";

export type Resource = components["schemas"]["Resource"];

/** What requests are about, by name. Links lead only to what there is a page for. */
export function useResource(resource: Resource): { name: string; path: string | null } {
    const api = useApi();
    const w = useWords(words);
    const isGroup = resource.kind === "group";
    const group = useQuery({
        queryKey: ["groups", resource.id],
        queryFn: () =>
            body(api.GET("/api/v1/groups/{id}", { params: { path: { id: resource.id } } })),
        enabled: isGroup,
    });
    const roles = useQuery({
        queryKey: ["roles", "definitions"],
        queryFn: () => body(api.GET("/api/v1/role-definitions")),
        staleTime: Number.POSITIVE_INFINITY,
        enabled: !isGroup,
    });
    if (!isGroup) {
        const role = roles.data?.find((definition) => definition.id === resource.id);
        return { name: role?.displayName ?? w.someRole, path: null };
    }
    // Gone, or hidden from whoever reads: a link would lead nowhere.
    const hidden = group.error instanceof Problem && group.error.status === 404;
    return {
        name: hidden ? w.hiddenGroup : (group.data?.displayName ?? w.someGroup),
        path: hidden ? null : `/groups/${resource.id}`,
    };
}
