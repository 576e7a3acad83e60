import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { RouterProvider } from "react-router";
import { ApiProvider } from "../api/ApiContext.tsx";
import { apiOf } from "../api/client.ts";
import { Problem, SignedOut } from "../api/problems.ts";
import { Feed } from "../feed/Feed.tsx";
import { readConfiguration } from "../session/configuration.ts";
import { SessionProvider, useIsSignedIn, useSession } from "../session/SessionContext.tsx";
import { Session } from "../session/session.ts";
import { useWords } from "../words/Words.tsx";
import { router } from "./routes.tsx";
import { Passing, Standing } from "./Standing.tsx";
import { words } from "./words.ts";

const BASE = "/portal";
const SIGNED_IN = `${BASE}/signed-in`;

type State =
    | { kind: "signingIn" }
    | { kind: "signedIn"; session: Session }
    | { kind: "signedOut"; session: Session }
    | { kind: "failed"; session: Session }
    | { kind: "notStarted" };

/** What becomes of somebody who opens a page of the portal. */
async function enter(): Promise<State> {
    const session = await Session.at(await readConfiguration());
    const here = new URL(window.location.href);
    if (here.pathname === SIGNED_IN) {
        try {
            const path = await session.complete(here);
            window.history.replaceState(null, "", BASE + path);
            return { kind: "signedIn", session };
        } catch {
            window.history.replaceState(null, "", `${BASE}/`);
            return { kind: "failed", session };
        }
    }
    if (Session.hasSignedOut()) {
        return { kind: "signedOut", session };
    }
    await session.signIn(pathOf(here));
    return { kind: "signingIn" };
}

function pathOf(here: URL): string {
    return (here.pathname.slice(BASE.length) || "/") + here.search;
}

// Once for each load of the page: a code is good once, and React renders effects twice in development.
let entering: Promise<State> | null = null;

export function Portal() {
    const w = useWords(words);
    const [state, setState] = useState<State>({ kind: "signingIn" });
    useEffect(() => {
        entering ??= enter();
        entering.then(setState, () => setState({ kind: "notStarted" }));
    }, []);
    switch (state.kind) {
        case "signingIn":
            return <Passing>{w.signingIn}</Passing>;
        case "signedOut":
            return (
                <Standing
                    title={w.welcome}
                    text={w.welcomeText}
                    action={{ label: w.signIn, run: () => void state.session.signIn("/") }}
                />
            );
        case "failed":
            return (
                <Standing
                    title={w.signInFailed}
                    text={w.signInFailedText}
                    action={{ label: w.signIn, run: () => void state.session.signIn("/") }}
                />
            );
        case "notStarted":
            return (
                <Standing
                    title={w.notStarted}
                    text={w.notStartedText}
                    action={{ label: w.tryAgain, run: () => window.location.reload() }}
                />
            );
        case "signedIn":
            return (
                <SessionProvider value={state.session}>
                    <SignedIn session={state.session} />
                </SessionProvider>
            );
    }
}

function SignedIn({ session }: { session: Session }) {
    const [api] = useState(() => apiOf(session));
    const [queries] = useState(queryClient);
    const [routes] = useState(router);
    return (
        <ApiProvider value={api}>
            <QueryClientProvider client={queries}>
                <WhileSignedIn>
                    <Feed>
                        <RouterProvider router={routes} />
                    </Feed>
                </WhileSignedIn>
            </QueryClientProvider>
        </ApiProvider>
    );
}

/** What was on the screen goes with the session: the next person before it may be another. */
function WhileSignedIn({ children }: { children: React.ReactNode }) {
    const w = useWords(words);
    const session = useSession();
    const signedIn = useIsSignedIn();
    return signedIn ? (
        children
    ) : (
        <Standing
            title={w.ended}
            text={w.endedText}
            action={{
                label: w.signIn,
                run: () => void session.signIn(pathOf(new URL(window.location.href))),
            }}
        />
    );
}

function queryClient(): QueryClient {
    return new QueryClient({
        defaultOptions: {
            queries: {
                // The feed says when to read again.
                staleTime: 60_000,
                retry: (failures, error) =>
                    failures < 2 &&
                    !(error instanceof SignedOut) &&
                    !(error instanceof Problem && error.status < 500),
            },
            // What somebody does is refused at once while they are offline, and not done by itself later.
            mutations: { networkMode: "always" },
        },
    });
}
