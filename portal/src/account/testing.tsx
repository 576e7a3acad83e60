import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { Outlet } from "react-router";
import { vi } from "vitest";
import { SessionProvider } from "../session/SessionContext.tsx";
import type { Session } from "../session/session.ts";
import { showPortal } from "../testing/portal.tsx";
import { account } from "./routes.tsx";

export const ann = {
    id: "01900000-0000-7000-8000-000000000001",
    displayName: "Ann Archer",
    userPrincipalName: "ann@contoso.example",
    mail: "ann.archer@contoso.example",
    jobTitle: "Head of research",
    department: "Research",
    accountEnabled: true,
    userType: "member",
    createdDateTime: "2026-01-01T08:00:00Z",
    version: 1,
};

export const me = { user: ann, manager: null, directReports: [], passwordProfile: null, roles: [] };

export const rules = { minimumLength: 15, maximumLength: 256, rememberedPasswords: 0 };

type Seen = { queries: QueryClient | null };

function SignedIn({ session, seen }: { session: Session; seen: Seen }) {
    const queries = useQueryClient();
    Object.assign(seen, { queries });
    return (
        <SessionProvider value={session}>
            <Outlet />
        </SessionProvider>
    );
}

/** The room for Ann, with these answers beside the usual ones. */
export function showAccount(path: string, answers: Record<string, unknown>) {
    const signIn = vi.fn();
    const seen: Seen = { queries: null };
    const element = <SignedIn session={{ signIn } as unknown as Session} seen={seen} />;
    const view = showPortal([{ element, children: [{ path: "/account", ...account }] }], path, {
        "GET /me": me,
        "GET /me/password-rules": rules,
        ...answers,
    });
    return { ...view, signIn, queries: seen.queries as QueryClient };
}
