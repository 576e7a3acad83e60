import { type EventSourceMessage, EventSourceParserStream } from "eventsource-parser/stream";
import type { Tokens } from "../api/client.ts";
import { SignedOut } from "../api/problems.ts";

// `GET /me/feed`: something of this person's has moved, but not what. An EventSource could not send the
// token in a header, and a token in an address would stand in logs.

export type FeedState = "connecting" | "live" | "waiting";

export type Follower = {
    state(state: FeedState): void;
    /** All may have moved: the connection is new, and what moved before it is not told. */
    ready(position: string | null): void;
    moved(topics: readonly string[], position: string | null): void;
};

/** The server sends something at least every 15 s; a connection that is silent for longer is dead. */
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Follows until `signal` is aborted or nobody is signed in; connects anew as often as it has to. */
export async function follow(
    tokens: Tokens,
    follower: Follower,
    signal: AbortSignal,
): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!signal.aborted) {
        try {
            follower.state("connecting");
            await connect(tokens, follower, signal, () => {
                wait = FIRST_WAIT_MS;
            });
        } catch (error) {
            if (error instanceof SignedOut) {
                return;
            }
        }
        if (!signal.aborted) {
            follower.state("waiting");
            // All browsers of an organisation come back after the server does; not all at once.
            await pause(wait / 2 + (Math.random() * wait) / 2, signal);
            wait = Math.min(wait * 2, LONGEST_WAIT_MS);
        }
    }
}

async function connect(
    tokens: Tokens,
    follower: Follower,
    signal: AbortSignal,
    connected: () => void,
): Promise<void> {
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), SILENCE_MS);
    try {
        const answer = await fetch("/api/v1/me/feed", {
            headers: {
                Accept: "text/event-stream",
                Authorization: `Bearer ${await tokens.accessToken()}`,
            },
            cache: "no-store",
            signal: AbortSignal.any([signal, silence.signal]),
        });
        if (answer.status === 401) {
            tokens.refused();
            throw new SignedOut();
        }
        if (!answer.ok || answer.body === null) {
            throw new Error(`feed: ${answer.status}`);
        }
        const heard = new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
                clearTimeout(timer);
                timer = setTimeout(() => silence.abort(), SILENCE_MS);
                controller.enqueue(chunk);
            },
        });
        const messages = answer.body
            .pipeThrough(heard)
            .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
            .pipeThrough(new EventSourceParserStream())
            .getReader();
        for (let next = await messages.read(); !next.done; next = await messages.read()) {
            connected();
            deliver(next.value, follower);
        }
    } finally {
        clearTimeout(timer);
    }
}

function deliver(message: EventSourceMessage, follower: Follower): void {
    const position = message.id ?? null;
    if (message.event === "ready") {
        follower.state("live");
        follower.ready(position);
    } else if (message.event === "moved") {
        follower.moved((JSON.parse(message.data) as { topics: string[] }).topics, position);
    }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener("abort", () => {
            clearTimeout(timer);
            resolve();
        });
    });
}
