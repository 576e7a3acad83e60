import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gone, problem } from "../testing/portal.tsx";
import { showAccount } from "./testing.tsx";

const PATH = "/account?view=sessions";

const desk = {
    id: "01900000-0000-7000-8000-00000000000a",
    current: true,
    createdDateTime: "2026-03-01T08:00:00Z",
    expirationDateTime: "2026-03-01T16:00:00Z",
    methods: ["password"],
    clientIp: "192.0.2.7",
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
};
const phone = {
    ...desk,
    id: "01900000-0000-7000-8000-00000000000b",
    current: false,
    methods: ["password", "softwareOath"],
    clientIp: "198.51.100.9",
    userAgent:
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
};

/** A server at which Ann is signed in at her desk and with her phone, until she ends that. */
function twoSessions() {
    let items = [desk, phone];
    return {
        "GET /me/sessions": () => ({ items, nextCursor: null }),
        [`DELETE /me/sessions/${phone.id}`]: () => {
            items = [desk];
            return undefined;
        },
    };
}

const item = async (browser: string) =>
    (await screen.findByText(browser)).closest("li") as HTMLElement;

test("each session says where from, with what, since when and how", async () => {
    showAccount(PATH, twoSessions());
    const here = await item("Firefox on Linux");
    expect(within(here).getByText("This session")).toBeTruthy();
    expect(within(here).queryByRole("button")).toBeNull();
    const there = await item("Safari on iPhone");
    expect(there.textContent).toContain("198.51.100.9");
    expect(there.textContent).toContain("password, code of an app");
    expect(there.textContent).toMatch(/Mar 1, 2026/);
    expect(within(there).queryByText("This session")).toBeNull();
});

test("a session that is ended goes, and the focus is not lost", async () => {
    const { user } = showAccount(PATH, twoSessions());
    await user.click(await screen.findByRole("button", { name: /^End Safari on iPhone/ }));
    expect(await screen.findByText("The session has ended.")).toBeTruthy();
    expect(screen.queryByText("Safari on iPhone")).toBeNull();
    expect(screen.getByText("Firefox on Linux")).toBeTruthy();
    await waitFor(() =>
        expect(document.activeElement).toBe(
            screen.getByRole("heading", { name: "Where you are signed in" }),
        ),
    );
});

test("a session that could not be ended says why, where it stands", async () => {
    const { user } = showAccount(PATH, {
        ...twoSessions(),
        [`DELETE /me/sessions/${phone.id}`]: gone,
    });
    await user.click(await screen.findByRole("button", { name: /^End Safari/ }));
    const there = within(await item("Safari on iPhone"));
    expect((await there.findByRole("alert")).textContent).toContain("cannot be reached");
});

test("all sessions end once that is confirmed, and this one is said to be among them", async () => {
    let out = false;
    const { user, asked } = showAccount(PATH, {
        "GET /me/sessions": () =>
            out
                ? problem(401, "authentication.required")
                : { items: [desk, phone], nextCursor: null },
        "POST /me/sign-out-everywhere": () => {
            out = true;
            return undefined;
        },
    });
    await screen.findByText("Safari on iPhone");
    await user.click(screen.getByRole("button", { name: "Sign out everywhere" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/this one as well/)).toBeTruthy();
    expect(asked.some((request) => request.method === "POST")).toBe(false);
    await user.click(dialog.getByRole("button", { name: "Sign out everywhere" }));
    expect(await screen.findByText(/You are signed out everywhere, here as well/)).toBeTruthy();
    expect(await screen.findByText("You are not signed in any more.")).toBeTruthy();
});

test("who thinks better of it stays signed in", async () => {
    const { user, asked } = showAccount(PATH, twoSessions());
    await user.click(await screen.findByRole("button", { name: "Sign out everywhere" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(asked.some((request) => request.method === "POST")).toBe(false);
});

test("where another provider keeps the sessions that is said", async () => {
    showAccount(PATH, { "GET /me/sessions": { items: [], nextCursor: null } });
    expect(await screen.findByText(/None of your sessions are kept here/)).toBeTruthy();
});

test("auf Deutsch", async () => {
    localStorage.setItem("gatehouse.language", "de");
    showAccount(PATH, twoSessions());
    expect(await screen.findByText("Firefox auf Linux")).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Beenden: Safari auf iPhone/ })).toBeTruthy();
});
