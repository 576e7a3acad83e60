import type { ProblemCode } from "./problem-codes.ts";
import type { components } from "./schema.d.ts";

export type ProblemDocument = components["schemas"]["Problem"];
export type ProblemMember = components["schemas"]["Member"];

/** What Gatehouse answered instead of doing what was asked (RFC 9457). */
export class Problem extends Error {
    readonly code: ProblemCode | string;
    readonly status: number;
    /** The reason as the server says it, in English: for codes that the portal has no sentence for. */
    readonly detail: string;
    /** What the rule is about, by name. */
    readonly arguments: Readonly<Record<string, unknown>>;
    readonly correlationId: string | null;
    readonly members: readonly ProblemMember[];
    /** In how many seconds it may be tried again, where the server says so. */
    readonly retryAfter: number | null;

    constructor(
        document: Partial<ProblemDocument>,
        status: number,
        retryAfter: number | null = null,
    ) {
        super(document.code ?? `http-${status}`);
        this.name = "Problem";
        this.code = document.code ?? `http-${status}`;
        this.status = status;
        this.detail = document.detail ?? "";
        this.arguments = document.arguments ?? {};
        this.correlationId = document.correlationId ?? null;
        this.members = document.errors ?? [];
        this.retryAfter = retryAfter;
    }

    static async from(response: Response): Promise<Problem> {
        const json = response.headers.get("Content-Type")?.startsWith("application/problem+json");
        const document = json ? await response.json().catch(() => ({})) : {};
        const seconds = Number(response.headers.get("Retry-After"));
        return new Problem(document, response.status, seconds > 0 ? seconds : null);
    }
}

/** Gatehouse could not be reached, so nothing is known of what became of the request. */
export class Unreachable extends Error {
    constructor(cause: unknown) {
        super("unreachable", { cause });
        this.name = "Unreachable";
    }
}

/** Nobody is signed in any more: the session has ended here or elsewhere. */
export class SignedOut extends Error {
    constructor() {
        super("signed out");
        this.name = "SignedOut";
    }
}

export function hasCode(error: unknown, ...codes: ProblemCode[]): error is Problem {
    return error instanceof Problem && (codes as string[]).includes(error.code);
}
