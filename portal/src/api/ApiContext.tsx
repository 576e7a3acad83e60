import {
    type QueryKey,
    useInfiniteQuery,
    useMutation,
    useQueryClient,
} from "@tanstack/react-query";
import { createContext, useContext, useRef } from "react";
import type { Api } from "./client.ts";
import { Unreachable } from "./problems.ts";

const ApiContext = createContext<Api | null>(null);

export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
    const api = useContext(ApiContext);
    if (api === null) {
        throw new Error("outside of ApiProvider");
    }
    return api;
}

/**
 * Something that a person has done. The same wish sent again because no answer came carries the same
 * Idempotency-Key, so that it is done once; what is shown of `topics` is read again, at its position.
 *
 * @param topics rooms of whose views something may have moved: the first element of query keys
 */
export function useWrite<Wish, Outcome>(
    topics: readonly string[],
    send: (wish: Wish, headers: { "Idempotency-Key": string }) => Promise<Outcome>,
) {
    const queries = useQueryClient();
    const unanswered = useRef<{ wish: string; key: string } | null>(null);
    return useMutation({
        mutationFn: async (wish: Wish) => {
            const text = JSON.stringify(wish ?? null);
            const key =
                unanswered.current?.wish === text ? unanswered.current.key : crypto.randomUUID();
            unanswered.current = { wish: text, key };
            try {
                const outcome = await send(wish, { "Idempotency-Key": key });
                unanswered.current = null;
                return outcome;
            } catch (error) {
                if (!(error instanceof Unreachable)) {
                    unanswered.current = null;
                }
                throw error;
            }
        },
        onSuccess: () =>
            Promise.all(topics.map((topic) => queries.invalidateQueries({ queryKey: [topic] }))),
    });
}

export type Page<Item> = { items: Item[]; nextCursor?: string | null };

/** A list as the API pages it; `more` reads on. */
export function usePages<Item>(
    queryKey: QueryKey,
    read: (cursor: string | undefined) => Promise<Page<Item>>,
    options: { enabled?: boolean } = {},
) {
    const query = useInfiniteQuery({
        queryKey,
        queryFn: ({ pageParam }) => read(pageParam),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (last) => last.nextCursor ?? undefined,
        ...options,
    });
    return {
        items: query.data?.pages.flatMap((page) => page.items),
        error: query.error,
        isPending: query.isPending,
        more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
        readingMore: query.isFetchingNextPage,
        again: () => void query.refetch(),
    };
}
