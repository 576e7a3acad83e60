import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, browser, closeBrowser, signIn, skip } from "./browser.mjs";
import { as, origin, people, unique } from "./gatehouse.mjs";

after(closeBrowser);

const themes = {
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    "high contrast": { colorScheme: "dark", contrast: "more" },
};

let group;

before(async () => {
    if (!skip) {
        const created = await as("ann", "POST", "/groups", {
            displayName: unique("Everything"),
            description: "One of each, to be looked at",
            groupType: "microsoft365",
            joinPolicy: "approval",
        });
        group = created.id;
        const nested = await as("ann", "POST", "/groups", {
            displayName: unique("Nested"),
            groupType: "security",
        });
        await as("ann", "PUT", `/groups/${group}/members/${people.ben.id}`);
        await as("ann", "PUT", `/groups/${group}/member-groups/${nested.id}`);
        await as("cleo", "POST", `/groups/${group}/join`, { justification: "To see everything" });
    }
});

const pages = () => [
    "/",
    "/groups",
    "/groups?view=owned",
    "/groups?view=join",
    "/groups?view=deleted",
    "/groups/new",
    `/groups/${group}`,
    "/groups/01900000-0000-7000-8000-00000000dead",
    "/approvals",
    "/approvals?view=decided",
    "/approvals?view=requests",
    "/notifications",
    "/account",
    "/account?view=password",
    "/account?view=sessions",
    "/history",
    `/history?user=${people.ben.id}`,
    `/history?view=changes&resource=group:${group}`,
    `/history?view=explain&user=${people.ben.id}&resource=group:${group}`,
    "/operations",
    "/no-such-page",
];

/** Everything that was asked for is there. */
async function settled(page) {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForFunction(() => document.querySelector('[role="progressbar"]') === null);
}

for (const [theme, media] of Object.entries(themes)) {
    test(`axe-core finds nothing on any page in ${theme}`, { skip }, async (story) => {
        const page = await browser(story, media);
        await signIn(page, "ann");
        for (const path of pages()) {
            await page.goto(`${origin}/portal${path}`);
            await settled(page);
            await assertAccessible(page, `${path} in ${theme}`);
        }
    });

    test(
        `axe-core finds nothing on the pages of the provider in ${theme}`,
        {
            skip,
        },
        async (story) => {
            const page = await browser(story, media);
            await page.goto(origin);
            await page.getByLabel("Password").waitFor();
            await assertAccessible(page, `sign-in in ${theme}`);
            await page.getByLabel("User name").fill("nobody@gatehouse.example");
            await page.getByLabel("Password").fill("nobody's password");
            await page.getByRole("button", { name: "Sign in" }).click();
            await page.getByRole("alert").waitFor();
            await assertAccessible(page, `sign-in refused in ${theme}`);
            await page.goto(`${origin}/sign-in/signed-out`);
            await assertAccessible(page, `signed out in ${theme}`);
        },
    );
}

test("no page has to be moved sideways at 320 pixels", { skip }, async (story) => {
    const page = await browser(story, { viewport: { width: 320, height: 640 } });
    await signIn(page, "ann");
    for (const path of pages()) {
        await page.goto(`${origin}/portal${path}`);
        await settled(page);
        await assertFits(page, path);
    }
});

test(
    "a dialog is accessible, holds the keyboard, and gives the focus back",
    {
        skip,
    },
    async (story) => {
        const page = await browser(story);
        await signIn(page, "dan", { path: `/groups/${group}` });
        const ask = page.getByRole("button", { name: /ask to join/i });
        await ask.focus();
        await page.keyboard.press("Enter");
        await page.getByRole("dialog").waitFor();
        await assertAccessible(page, "dialog");
        for (let i = 0; i < 8; i++) {
            await page.keyboard.press("Tab");
            assert.ok(
                await page.evaluate(
                    () => document.activeElement?.closest('[role="dialog"]') !== null,
                ),
            );
        }
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "hidden" });
        await page.waitForFunction(() => /join/i.test(document.activeElement?.textContent ?? ""));
    },
);

test("everything can be reached by keyboard alone", { skip }, async (story) => {
    const page = await browser(story);
    await signIn(page, "dan");
    await settled(page);
    const active = () => page.evaluate(() => document.activeElement?.textContent);
    for (let stops = 0; (await active()) !== "Skip to content" && stops < 40; stops++) {
        await page.keyboard.press("Shift+Tab");
    }
    assert.equal(await active(), "Skip to content");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "content");
    await page.getByRole("link", { name: "My Groups" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "My Groups" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
});

test(
    "the portal speaks German to whoever does, and remembers another choice",
    {
        skip,
    },
    async (story) => {
        const page = await browser(story, { locale: "de-DE" });
        await signIn(page, "dan", { path: "/groups" });
        await page.getByRole("heading", { level: 1, name: "Meine Gruppen" }).waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
        await page.getByRole("button", { name: /^Sie und diese Seite/ }).click();
        await page.getByRole("menuitemradio", { name: "English" }).click();
        await page.getByRole("heading", { level: 1, name: "My Groups" }).waitFor();
        await page.reload();
        await page.getByRole("heading", { level: 1, name: "My Groups" }).waitFor();
    },
);

test(
    "whoever is offline is told so, loses nothing they typed, and goes on afterwards",
    {
        skip,
    },
    async (story) => {
        const page = await browser(story);
        await signIn(page, "ben", { path: "/groups/new" });
        const name = unique("Offline");
        await page.getByLabel(/^Name/).fill(name);
        await page.context().setOffline(true);
        await page.getByRole("status").filter({ hasText: "You are offline" }).waitFor();
        await page.getByRole("button", { name: /^create/i }).click();
        await page.getByRole("alert").first().waitFor();
        await page.context().setOffline(false);
        await page
            .getByRole("status")
            .filter({ hasText: "You are offline" })
            .waitFor({ state: "hidden" });
        assert.equal(await page.getByLabel(/^Name/).inputValue(), name);
        await page.getByRole("button", { name: /^create/i }).click();
        await page.getByRole("heading", { level: 1, name }).waitFor();
    },
);
