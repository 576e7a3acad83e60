import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SignedOut } from "../api/problems.ts";
import { Session, SignInFailed } from "./session.ts";

const ISSUER = "http://localhost:3000";
const json = (value: unknown, status = 200) => Response.json(value, { status });

function idToken(nonce: string): string {
    const part = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, "");
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: ISSUER, sub: "ann", aud: "portal", nonce, iat: now, exp: now + 300 };
    return `${part({ alg: "RS256" })}.${part(claims)}.c2ln`;
}

describe("a session", () => {
    let grants: URLSearchParams[];
    let grant: (form: URLSearchParams) => Response | Promise<Response>;
    let now: number;

    beforeEach(() => {
        grants = [];
        now = 0;
        vi.stubGlobal("fetch", async (input: string | URL | Request, init?: RequestInit) => {
            const url = new URL(input instanceof Request ? input.url : input);
            if (url.pathname === "/.well-known/openid-configuration") {
                return json({
                    issuer: ISSUER,
                    authorization_endpoint: `${ISSUER}/authorize`,
                    token_endpoint: `${ISSUER}/token`,
                    end_session_endpoint: `${ISSUER}/logout`,
                });
            }
            const form = new URLSearchParams(init?.body as string);
            grants.push(form);
            return grant(form);
        });
    });

    afterEach(() => vi.unstubAllGlobals());

    async function signedIn() {
        const session = await Session.at(
            { issuer: ISSUER, clientId: "portal", version: "" },
            () => now,
        );
        sessionStorage.setItem(
            "gatehouse.sign-in",
            JSON.stringify({ state: "s", nonce: "n", verifier: "v".repeat(43), path: "/groups" }),
        );
        grant = () =>
            json({
                access_token: "a1",
                token_type: "Bearer",
                expires_in: 300,
                refresh_token: "r1",
                id_token: idToken("n"),
            });
        const path = await session.complete(new URL(`${ISSUER}/portal/signed-in?code=c&state=s`));
        expect(path).toBe("/groups");
        return session;
    }

    test("returns to where somebody was, with the proof that it was this tab that asked", async () => {
        await signedIn();
        expect(grants[0]?.get("code_verifier")).toBe("v".repeat(43));
        expect(sessionStorage.getItem("gatehouse.sign-in")).toBeNull();
    });

    test("leaves no token in any storage of the browser", async () => {
        await signedIn();
        const kept =
            JSON.stringify({ ...localStorage }) +
            JSON.stringify({ ...sessionStorage }) +
            document.cookie;
        expect(kept).not.toMatch(/a1|r1|eyJ/);
    });

    test("refuses an answer with another state, and takes the code to nobody", async () => {
        const session = await Session.at({ issuer: ISSUER, clientId: "portal", version: "" });
        sessionStorage.setItem(
            "gatehouse.sign-in",
            JSON.stringify({ state: "s", nonce: "n", verifier: "v".repeat(43), path: "/" }),
        );
        const forged = new URL(`${ISSUER}/portal/signed-in?code=c&state=forged`);
        await expect(session.complete(forged)).rejects.toBeInstanceOf(SignInFailed);
        expect(grants).toHaveLength(0);
        expect(session.isSignedIn()).toBe(false);
    });

    test("refuses an answer that nobody asked for", async () => {
        const session = await Session.at({ issuer: ISSUER, clientId: "portal", version: "" });
        const address = new URL(`${ISSUER}/portal/signed-in?code=c&state=s`);
        await expect(session.complete(address)).rejects.toBeInstanceOf(SignInFailed);
        expect(grants).toHaveLength(0);
    });

    test("uses a refresh token once, however many need a new access token", async () => {
        const session = await signedIn();
        grant = () =>
            json({
                access_token: "a2",
                token_type: "Bearer",
                expires_in: 300,
                refresh_token: "r2",
            });
        now = 290_000;
        const all = await Promise.all([1, 2, 3].map(() => session.accessToken()));
        expect(all).toEqual(["a2", "a2", "a2"]);
        expect(grants.filter((form) => form.get("refresh_token") === "r1")).toHaveLength(1);
        now = 580_000;
        await session.accessToken();
        expect(grants.at(-1)?.get("refresh_token")).toBe("r2");
    });

    test("is over when the provider gives no new token", async () => {
        const session = await signedIn();
        grant = () => json({ error: "invalid_grant" }, 400);
        now = 290_000;
        await expect(session.accessToken()).rejects.toBeInstanceOf(SignedOut);
        expect(session.isSignedIn()).toBe(false);
    });

    test("goes on when only the network is gone", async () => {
        const session = await signedIn();
        grant = () => Promise.reject(new TypeError("Failed to fetch"));
        now = 290_000;
        await expect(session.accessToken()).rejects.toThrow("unreachable");
        expect(session.isSignedIn()).toBe(true);
    });
});
