import { useQuery } from "@tanstack/react-query";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";

export type Permission = components["schemas"]["RoleDefinition"]["permissions"][number];

/** Who is signed in. */
export function useMe() {
    const api = useApi();
    return useQuery({ queryKey: ["users", "me"], queryFn: () => body(api.GET("/api/v1/me")) });
}

/**
 * Whether the person's roles, held for the whole organisation, permit something. Only for what is shown:
 * the server decides each request anew. False until it is known.
 */
export function useAllowed(permission: Permission): boolean {
    const api = useApi();
    const me = useMe();
    const definitions = useQuery({
        queryKey: ["roles", "definitions"],
        queryFn: () => body(api.GET("/api/v1/role-definitions")),
        staleTime: Number.POSITIVE_INFINITY,
    });
    const held = me.data?.roles.filter((role) => role.directoryScopeId === "/") ?? [];
    return held.some((role) =>
        definitions.data
            ?.find((definition) => definition.id === role.roleDefinitionId)
            ?.permissions.includes(permission),
    );
}
