import { useFocusFinders } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, type RouteObject, RouterProvider } from "react-router";
import { ApiProvider } from "../api/ApiContext.tsx";
import { apiOf } from "../api/client.ts";
import { AppearanceProvider } from "../app/Appearance.tsx";
import { LanguageProvider } from "../words/Words.tsx";

/** What a request is answered with: a body (200), or a whole response. */
type Answer = unknown | Response;
type Answers = Record<string, Answer | ((request: Request) => Answer | Promise<Answer>)>;

/** A problem as Gatehouse answers it. */
export function problem(
    status: number,
    code: string,
    errors: { code: string; detail: string; arguments?: Record<string, unknown> }[] = [],
) {
    return new Response(
        JSON.stringify({
            type: "about:blank",
            title: "",
            status,
            code,
            detail: "",
            correlationId: "test",
            errors: errors.map((error) => ({ pointer: "/", ...error })),
        }),
        { status, headers: { "Content-Type": "application/problem+json" } },
    );
}

/** Nothing answers: the network is gone. */
export const gone = () => Promise.reject(new TypeError("Failed to fetch"));

/**
 * Shows one area with a server that gives these answers, by `METHOD /path` (without `/api/v1` and query).
 * Whatever else is asked for fails the test. `asked` are the requests, in order.
 */
export function showPortal(routes: RouteObject[], path: string, answers: Answers) {
    const asked: Request[] = [];
    const api = apiOf({ accessToken: async () => "token", refused: () => {} }, async (request) => {
        asked.push(request.clone());
        const name = `${request.method} ${new URL(request.url).pathname.replace("/api/v1", "")}`;
        if (!(name in answers)) {
            throw new Error(`nobody answers ${name}`);
        }
        const given = answers[name];
        const answer = typeof given === "function" ? await given(request) : given;
        if (answer instanceof Response) {
            return answer.clone();
        }
        return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
    });
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const view = render(
        <LanguageProvider>
            <AppearanceProvider>
                <KeyboardHelp />
                <ApiProvider value={api}>
                    <QueryClientProvider client={queries}>
                        <RouterProvider
                            router={createMemoryRouter(routes, { initialEntries: [path] })}
                        />
                    </QueryClientProvider>
                </ApiProvider>
            </AppearanceProvider>
        </LanguageProvider>,
    );
    return { ...view, asked, user: userEvent.setup() };
}

/**
 * The shell's menus keep the part of Fluent UI that hides the page behind a dialog. Without them it would go with
 * the last dialog of a page, and leave the page hidden.
 */
function KeyboardHelp() {
    useFocusFinders();
    return null;
}
