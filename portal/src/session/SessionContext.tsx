import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session } from "./session.ts";

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
    const session = useContext(SessionContext);
    if (session === null) {
        throw new Error("outside of SessionProvider");
    }
    return session;
}

export function useIsSignedIn(): boolean {
    const session = useSession();
    return useSyncExternalStore(session.subscribe, session.isSignedIn);
}
