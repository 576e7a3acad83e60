import { afterEach, describe, expect, test, vi } from "vitest";
import { follow } from "./feed.ts";

afterEach(() => vi.unstubAllGlobals());

const tokens = { accessToken: async () => "token", refused: vi.fn() };

/** A stream of the server that stays open after what it has said. */
function saying(...messages: string[]): Response {
    const bytes = new TextEncoder().encode(messages.map((message) => `${message}\n\n`).join(""));
    const body = new ReadableStream({
        start(controller) {
            // In pieces that end anywhere, as networks deliver them.
            for (let i = 0; i < bytes.length; i += 7) {
                controller.enqueue(bytes.slice(i, i + 7));
            }
        },
    });
    return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
}

describe("the feed", () => {
    test("tells which topics have moved, and the position at which to read them", async () => {
        vi.stubGlobal("fetch", async () =>
            saying(
                "id: 1-7\nevent: ready\ndata: {}",
                ": a beat",
                'id: 1-9\nevent: moved\ndata: {"topics":["groups","approvals"]}',
            ),
        );
        const end = new AbortController();
        const heard: unknown[] = [];
        await new Promise<void>((done) => {
            void follow(
                tokens,
                {
                    state: (state) => heard.push(state),
                    ready: (position) => heard.push(["ready", position]),
                    moved: (topics, position) => {
                        heard.push([topics, position]);
                        done();
                    },
                },
                end.signal,
            );
        });
        end.abort();
        expect(heard).toEqual([
            "connecting",
            "live",
            ["ready", "1-7"],
            [["groups", "approvals"], "1-9"],
        ]);
    });

    test("ends with the session", async () => {
        vi.stubGlobal("fetch", async () => new Response(null, { status: 401 }));
        const follower = { state: () => {}, ready: () => {}, moved: () => {} };
        await follow(tokens, follower, new AbortController().signal);
        expect(tokens.refused).toHaveBeenCalledOnce();
    });
});
