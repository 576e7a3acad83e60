import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { reached } from "../api/position.ts";
import { useSession } from "../session/SessionContext.tsx";
import { type FeedState, follow } from "./feed.ts";

const FeedContext = createContext<FeedState>("connecting");

/** Reads again whatever is shown as soon as it has moved. */
export function Feed({ children }: { children: ReactNode }) {
    const session = useSession();
    const queries = useQueryClient();
    const [state, setState] = useState<FeedState>("connecting");
    useEffect(() => {
        const end = new AbortController();
        void follow(
            session,
            {
                state: setState,
                ready(position) {
                    reached(position);
                    void queries.invalidateQueries();
                },
                moved(topics, position) {
                    reached(position);
                    for (const topic of topics) {
                        void queries.invalidateQueries({ queryKey: [topic] });
                    }
                },
            },
            end.signal,
        );
        return () => end.abort();
    }, [session, queries]);
    return <FeedContext value={state}>{children}</FeedContext>;
}

/** Whether what is shown moves by itself. */
export function useFeedState(): FeedState {
    return useContext(FeedContext);
}
