import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { gone, problem } from "../testing/portal.tsx";
import { me, rules, showAccount } from "./testing.tsx";

const PATH = "/account?view=password";
const CHANGE = "POST /me/password-change";
const PRESENT = "violet harbour 12";
const NEXT = "seven slow tractors";

function waits(response: Response, seconds: number): Response {
    response.headers.set("Retry-After", String(seconds));
    return response;
}

/** A new password is typed and sent to a server that answers so. */
async function changing(answer: unknown) {
    const view = showAccount(PATH, { [CHANGE]: answer });
    await view.user.type(await screen.findByLabelText(/^Present password/), PRESENT);
    await view.user.type(screen.getByLabelText(/^New password/), NEXT);
    await view.user.click(screen.getByRole("button", { name: "Change password" }));
    return view;
}

const present = () => screen.getByLabelText<HTMLInputElement>(/^Present password/);
const next = () => screen.getByLabelText<HTMLInputElement>(/^New password/);

test("the rules are told before anything is typed", async () => {
    showAccount(PATH, { "GET /me/password-rules": { ...rules, rememberedPasswords: 5 } });
    expect(await screen.findByText(/At least 15 characters, at most 256/)).toBeTruthy();
    expect(screen.getByText(/nor any of the last 5/)).toBeTruthy();
});

test("password managers are told which field is which, and whose", async () => {
    showAccount(PATH, {});
    await screen.findByText(/At least 15/);
    expect(present().autocomplete).toBe("current-password");
    expect(next().autocomplete).toBe("new-password");
    const name = document.querySelector<HTMLInputElement>("input[autocomplete=username]");
    await waitFor(() => expect(name?.value).toBe("ann@contoso.example"));
});

test("a password can be pasted, shown and hidden again", async () => {
    const { user } = showAccount(PATH, {});
    await user.click(next());
    await user.paste(NEXT);
    expect(next().type).toBe("password");
    await user.click(screen.getByRole("button", { name: "Show New password" }));
    expect(next().type).toBe("text");
    expect(next().value).toBe(NEXT);
    expect(present().type).toBe("password");
    await user.click(screen.getByRole("button", { name: "Hide New password" }));
    expect(next().type).toBe("password");
});

test("a change is told, with what becomes of other sessions, and empties the fields", async () => {
    const { asked } = await changing(undefined);
    expect(await screen.findByText(/^Your password is changed/)).toBeTruthy();
    expect(present().value).toBe("");
    expect(next().value).toBe("");
    const sent = asked.find((request) => request.method === "POST");
    expect(await sent?.json()).toEqual({ currentPassword: PRESENT, newPassword: NEXT });
    expect(sent?.headers.get("Idempotency-Key")).toBeTruthy();
});

test("a field that is left empty is asked for, and nothing is sent", async () => {
    const { user, asked } = showAccount(PATH, {});
    await user.type(present(), PRESENT);
    await user.click(screen.getByRole("button", { name: "Change password" }));
    expect(screen.getByText("Please type a new password.")).toBeTruthy();
    expect(document.activeElement).toBe(next());
    expect(asked.some((request) => request.method === "POST")).toBe(false);
});

test("a password that is too short is refused at its field, and stays typed", async () => {
    await changing(
        problem(422, "credentials.unfit-password", [
            { code: "credentials.too-short", detail: "", arguments: { least: 15 } },
        ]),
    );
    await waitFor(() => expect(next().getAttribute("aria-invalid")).toBe("true"));
    expect(described(next())).toContain("at least 15 characters");
    expect(next().value).toBe(NEXT);
    expect(present().value).toBe(PRESENT);
    expect(present().getAttribute("aria-invalid")).not.toBe("true");
    expect(document.activeElement).toBe(next());
});

test("the words that are the reason are named, each rule with its own", async () => {
    await changing(
        problem(422, "credentials.unfit-password", [
            { code: "credentials.holds-name", detail: "", arguments: { name: "Ann" } },
            { code: "credentials.holds-name", detail: "", arguments: { name: "Contoso" } },
            {
                code: "credentials.banned-words",
                detail: "",
                arguments: { words: ["blank", "welcome"], points: 2, least: 5 },
            },
        ]),
    );
    await waitFor(() => expect(described(next())).toContain("holds “blank” and “welcome”"));
    expect(described(next())).toContain("the name “Ann”");
    expect(described(next())).toContain("the name “Contoso”");
});

test("a wrong present password is told at its field, and the new one stays typed", async () => {
    await changing(problem(422, "credentials.wrong-password"));
    await waitFor(() => expect(present().getAttribute("aria-invalid")).toBe("true"));
    expect(document.activeElement).toBe(present());
    expect(next().value).toBe(NEXT);
});

test("whoever is locked out reads how long they wait", async () => {
    await changing(waits(problem(429, "credentials.locked-out"), 600));
    expect((await screen.findByRole("alert")).textContent).toContain("Try again in 10 minutes.");
    expect(next().value).toBe(NEXT);
});

test("[PWD-R10] whoever has to sign in again types anew, as nothing typed is kept", async () => {
    const { signIn, user, queries } = await changing(problem(401, "access.step-up-required"));
    const told = await screen.findByRole("alert");
    expect(told.textContent).toContain("Please sign in again to confirm that it is you.");
    expect(told.textContent).toContain("type them again");
    await user.click(within(told).getByRole("button", { name: "Sign in again" }));
    expect(signIn).toHaveBeenCalledExactlyOnceWith("/account?view=password", true);
    const kept = [
        { ...localStorage },
        { ...sessionStorage },
        window.location.href,
        queries
            .getMutationCache()
            .getAll()
            .map((mutation) => mutation.state),
        queries
            .getQueryCache()
            .getAll()
            .map((query) => query.state),
    ];
    expect(JSON.stringify(kept)).toContain("step-up");
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${PRESENT}|${NEXT}`));
});

test("without an answer the same wish is sent again as the same, another one as another", async () => {
    const answers = vi.fn().mockImplementationOnce(gone).mockImplementation(gone);
    const { user, asked } = await changing(answers);
    expect((await screen.findByRole("alert")).textContent).toContain("cannot be reached");
    const button = screen.getByRole("button", { name: "Change password" });
    await user.click(button);
    await waitFor(() => expect(answers).toHaveBeenCalledTimes(2));
    await screen.findByRole("alert");
    await user.type(next(), "!");
    await user.click(button);
    await waitFor(() => expect(answers).toHaveBeenCalledTimes(3));
    const keys = asked
        .filter((request) => request.method === "POST")
        .map((request) => request.headers.get("Idempotency-Key"));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
});

test("a change that is due is said on top", async () => {
    showAccount(PATH, {
        "GET /me": {
            ...me,
            passwordProfile: {
                forceChangePasswordNextSignIn: true,
                lastPasswordChangeDateTime: "2026-03-01T08:00:00Z",
                validUntil: "2026-03-08T08:00:00Z",
            },
        },
    });
    expect(await screen.findByText(/A new password is due/)).toBeTruthy();
});

test("auf Deutsch", async () => {
    localStorage.setItem("gatehouse.language", "de");
    showAccount(PATH, {});
    expect(await screen.findByText(/Mindestens 15 Zeichen/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Passwort ändern" })).toBeTruthy();
});

function described(field: HTMLElement): string {
    const ids = field.getAttribute("aria-describedby")?.split(" ") ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}
