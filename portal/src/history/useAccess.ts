import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Page } from "../api/ApiContext.tsx";
import { useApi } from "../api/ApiContext.tsx";
import { body } from "../api/client.ts";
import type { Asked } from "./asked.ts";

/** A list of history with the instants that it tells of. Each look is recorded, so nothing is read ahead. */
function useListed<Answer extends Page<unknown>>(
    key: readonly (string | null)[],
    read: (cursor: string | undefined) => Promise<Answer>,
) {
    const query = useInfiniteQuery({
        queryKey: ["history", ...key],
        queryFn: ({ pageParam }) => read(pageParam),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (last) => last.nextCursor ?? undefined,
        // What is asked about stays on the screen while another instant of it is read.
        placeholderData: (before, former) =>
            former?.queryKey[1] === key[0] && former?.queryKey[2] === key[1] ? before : undefined,
    });
    return {
        pages: query.data?.pages,
        error: query.error,
        outdated: query.isPlaceholderData,
        more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
        readingMore: query.isFetchingNextPage,
        again: () => void query.refetch(),
    };
}

function ofWhat({ user, resource }: Asked) {
    return user === null ? { resource: resource ?? undefined } : { user };
}

function subject({ user, resource }: Asked): string {
    return user ?? resource ?? "";
}

/** What somebody held, or who held something. */
export function useHeld(asked: Asked) {
    const api = useApi();
    const { at, timeline } = asked;
    return useListed(["held", subject(asked), at, timeline], (cursor) =>
        body(
            api.GET("/api/v1/audit/access", {
                params: { query: { ...ofWhat(asked), at: at ?? undefined, timeline, cursor } },
            }),
        ),
    );
}

/** What gave, moved or took it after `from` and up to `to`. */
export function useChanges(asked: Asked, from: string) {
    const api = useApi();
    const { to, timeline } = asked;
    return useListed(["changes", subject(asked), from, to, timeline], (cursor) =>
        body(
            api.GET("/api/v1/audit/access/changes", {
                params: {
                    query: { ...ofWhat(asked), from, to: to ?? undefined, timeline, cursor },
                },
            }),
        ),
    );
}

/** Why somebody held something, or why not. */
export function useExplanation(user: string, resource: string, { at, timeline }: Asked) {
    const api = useApi();
    return useQuery({
        queryKey: ["history", "explanation", user, resource, at, timeline],
        queryFn: () =>
            body(
                api.GET("/api/v1/audit/access/explain", {
                    params: { query: { user, resource, at: at ?? undefined, timeline } },
                }),
            ),
        placeholderData: (before, former) =>
            former?.queryKey[2] === user && former?.queryKey[3] === resource ? before : undefined,
    });
}
