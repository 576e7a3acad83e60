import createClient, { type Middleware } from "openapi-fetch";
import { currentLanguage } from "../words/language.ts";
import { lastPosition, reached } from "./position.ts";
import { Problem, SignedOut, Unreachable } from "./problems.ts";
import type { paths } from "./schema.d.ts";

/** Gives the access token of whoever is signed in, a new one where it is about to end. */
export type Tokens = {
    accessToken(): Promise<string>;
    /** The server did not take the token, so its session has ended. */
    refused(): void;
};

/** Answers are data or throw: Problem, Unreachable, SignedOut. */
export function apiOf(tokens: Tokens, fetch?: (request: Request) => Promise<Response>) {
    const conventions: Middleware = {
        async onRequest({ request }) {
            request.headers.set("Authorization", `Bearer ${await tokens.accessToken()}`);
            request.headers.set("Accept-Language", currentLanguage());
            const position = lastPosition();
            if (request.method === "GET" && position !== null) {
                request.headers.set("Gatehouse-Position", position);
            }
            return request;
        },
        async onResponse({ response }) {
            reached(response.headers.get("Gatehouse-Position"));
            if (response.ok) {
                return undefined;
            }
            const problem = await Problem.from(response);
            if (problem.status === 401 && problem.code !== "access.step-up-required") {
                tokens.refused();
                throw new SignedOut();
            }
            throw problem;
        },
        onError({ error }) {
            return new Unreachable(error);
        },
    };
    const api = createClient<paths>({ baseUrl: window.location.origin, fetch });
    api.use(conventions);
    return api;
}

export type Api = ReturnType<typeof apiOf>;

/** The body of an answer that has one. Failures have been thrown before (see {@link apiOf}). */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
    return (await answer).data as T;
}
