import * as openid from "openid-client";
import type { Tokens } from "../api/client.ts";
import { SignedOut, Unreachable } from "../api/problems.ts";
import type { Configuration } from "./configuration.ts";

// Authorization code flow with PKCE (RFC 7636, RFC 9700). Tokens live in this object and nowhere else:
// whoever loads the page anew gets new ones, by the provider's own session. What has to survive the way to
// the provider and back (state, nonce, code verifier, where to return) opens nothing by itself, and is kept
// in this tab's session storage until it is used once.

const SCOPE = "openid profile";
const ATTEMPT = "gatehouse.sign-in";
const SIGNED_OUT = "gatehouse.signed-out";

/** An access token that ends in less is replaced before it is sent. */
const EARLY_SECONDS = 20;

/** In milliseconds of the clock, `ends`. */
type Held = {
    access: string;
    ends: number;
    refresh: string | undefined;
    idToken: string | undefined;
};

type Attempt = { state: string; nonce: string; verifier: string; path: string };

/** Why a sign-in came to nothing: refused, or an answer to a question that this tab did not ask. */
export class SignInFailed extends Error {
    constructor(cause: unknown) {
        super("sign-in failed", { cause });
        this.name = "SignInFailed";
    }
}

export class Session implements Tokens {
    readonly #provider: openid.Configuration;
    readonly #clock: () => number;
    #tokens: Held | null = null;
    #renewal: Promise<void> | null = null;
    readonly #listeners = new Set<() => void>();

    private constructor(provider: openid.Configuration, clock: () => number) {
        this.#provider = provider;
        this.#clock = clock;
    }

    /** @throws Unreachable when the provider's discovery document cannot be read */
    static async at(configuration: Configuration, clock = () => Date.now()): Promise<Session> {
        const issuer = new URL(configuration.issuer);
        const provider = await openid
            .discovery(issuer, configuration.clientId, undefined, openid.None(), {
                // Plain http is for this machine, and for whoever runs it so; the server's configuration says it.
                execute: issuer.protocol === "http:" ? [openid.allowInsecureRequests] : [],
            })
            .catch((error) => {
                throw new Unreachable(error);
            });
        return new Session(provider, clock);
    }

    /** Whether somebody is signed in, for `useSyncExternalStore`. */
    isSignedIn = (): boolean => this.#tokens !== null;

    subscribe = (listener: () => void): (() => void) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    };

    /** Whether whoever used this tab has left on purpose, and is not to be sent to sign in at once. */
    static hasSignedOut(): boolean {
        return sessionStorage.getItem(SIGNED_OUT) !== null;
    }

    /**
     * Leaves the page for the provider's.
     *
     * @param path where to return to, below /portal
     * @param fresh whether the password is asked for again although there is a session (RFC 9470)
     */
    async signIn(path: string, fresh = false): Promise<void> {
        sessionStorage.removeItem(SIGNED_OUT);
        const attempt: Attempt = {
            state: openid.randomState(),
            nonce: openid.randomNonce(),
            verifier: openid.randomPKCECodeVerifier(),
            path,
        };
        sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt));
        const url = openid.buildAuthorizationUrl(this.#provider, {
            redirect_uri: redirectUri(),
            scope: SCOPE,
            state: attempt.state,
            nonce: attempt.nonce,
            code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
            code_challenge_method: "S256",
            ...(fresh ? { prompt: "login" } : {}),
        });
        window.location.assign(url);
    }

    /**
     * Takes the provider's answer from the address of the page.
     *
     * @returns where to go on, below /portal
     * @throws SignInFailed for another's state, a refusal, or a code that is not good any more
     */
    async complete(address: URL): Promise<string> {
        const stored = sessionStorage.getItem(ATTEMPT);
        sessionStorage.removeItem(ATTEMPT);
        if (stored === null) {
            throw new SignInFailed("nothing was asked by this tab");
        }
        const attempt = JSON.parse(stored) as Attempt;
        try {
            this.#keep(
                await openid.authorizationCodeGrant(this.#provider, address, {
                    expectedState: attempt.state,
                    expectedNonce: attempt.nonce,
                    pkceCodeVerifier: attempt.verifier,
                    idTokenExpected: true,
                }),
            );
        } catch (error) {
            throw new SignInFailed(error);
        }
        return attempt.path;
    }

    async accessToken(): Promise<string> {
        if (this.#tokens === null) {
            throw new SignedOut();
        }
        if (this.#clock() > this.#tokens.ends - EARLY_SECONDS * 1000) {
            // Refresh tokens are good once, so that all who need a new token wait for the same one.
            this.#renewal ??= this.#renew().finally(() => {
                this.#renewal = null;
            });
            await this.#renewal;
        }
        return this.#tokens.access;
    }

    refused(): void {
        this.#forget();
    }

    /** Ends the session at the provider, which sends the browser back to the portal. */
    async signOut(): Promise<void> {
        const hint = this.#tokens?.idToken;
        sessionStorage.setItem(SIGNED_OUT, "true");
        window.location.assign(
            openid.buildEndSessionUrl(this.#provider, {
                post_logout_redirect_uri: `${window.location.origin}/portal/`,
                ...(hint === undefined ? {} : { id_token_hint: hint }),
            }),
        );
    }

    async #renew(): Promise<void> {
        const token = this.#tokens?.refresh;
        if (token === undefined) {
            this.#forget();
            throw new SignedOut();
        }
        try {
            this.#keep(await openid.refreshTokenGrant(this.#provider, token));
        } catch (error) {
            if (error instanceof openid.ResponseBodyError) {
                this.#forget();
                throw new SignedOut();
            }
            throw new Unreachable(error);
        }
    }

    #keep(tokens: openid.TokenEndpointResponse): void {
        this.#tokens = {
            access: tokens.access_token,
            ends: this.#clock() + (tokens.expires_in ?? 60) * 1000,
            refresh: tokens.refresh_token,
            idToken: tokens.id_token ?? this.#tokens?.idToken,
        };
        this.#tell();
    }

    #forget(): void {
        this.#tokens = null;
        this.#tell();
    }

    #tell(): void {
        for (const listener of this.#listeners) {
            listener();
        }
    }
}

export function redirectUri(): string {
    return `${window.location.origin}/portal/signed-in`;
}
