import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, closeBrowser, fillSignIn, signIn, skip } from "./browser.mjs";
import { as, origin, people, unique } from "./gatehouse.mjs";

after(closeBrowser);

test(
    "somebody opens the URL, signs in with a password, and sees their groups",
    {
        skip,
    },
    async (story) => {
        const name = unique("Choir");
        const { id } = await as("ben", "POST", "/groups", {
            displayName: name,
            groupType: "security",
        });
        await as("ben", "PUT", `/groups/${id}/members/${people.cleo.id}`);

        const page = await browser(story);
        await signIn(page, "cleo");
        await page.getByRole("link", { name: "My Groups" }).first().click();
        await page.getByRole("link", { name }).waitFor();
    },
);

test("a wrong password is told, and mended", { skip }, async (story) => {
    const page = await browser(story);
    await page.goto(origin);
    await fillSignIn(page, "dan", "a password that is not the one");
    await page
        .getByRole("alert")
        .filter({ hasText: "The user name or the password is wrong" })
        .waitFor();
    await fillSignIn(page, "dan");
    await page.getByRole("navigation").waitFor();
});

test("whoever comes by a deep link arrives there after signing in", { skip }, async (story) => {
    const page = await browser(story);
    await signIn(page, "dan", { path: "/account?view=sessions" });
    assert.equal(new URL(page.url()).pathname, "/portal/account");
    assert.equal(new URL(page.url()).search, "?view=sessions");
});

test(
    "loading the page anew asks for nothing, as the provider still knows the browser",
    {
        skip,
    },
    async (story) => {
        const page = await browser(story);
        await signIn(page, "dan", { path: "/notifications" });
        await page.reload();
        await page.getByRole("heading", { level: 1, name: "Notifications" }).waitFor();
    },
);

test(
    "no token is in any storage of the browser, and no script comes from elsewhere",
    {
        skip,
    },
    async (story) => {
        const page = await browser(story);
        const elsewhere = [];
        const tokens = [];
        page.on("request", (request) => {
            if (new URL(request.url()).origin !== origin && !request.url().startsWith("data:")) {
                elsewhere.push(request.url());
            }
        });
        page.on("response", async (response) => {
            if (response.url() === `${origin}/oauth2/token`) {
                tokens.push(await response.json());
            }
        });
        await signIn(page, "dan");
        const kept = await page.evaluate(async () =>
            JSON.stringify([
                { ...localStorage },
                { ...sessionStorage },
                document.cookie,
                await indexedDB.databases(),
            ]),
        );
        assert.equal(tokens.length, 1);
        for (const kind of ["access_token", "refresh_token", "id_token"]) {
            assert.ok(tokens[0][kind], kind);
            assert.ok(!kept.includes(tokens[0][kind]), `${kind} is kept in ${kept}`);
        }
        assert.deepEqual(elsewhere, []);
    },
);

test(
    "after signing out nothing is left to see, neither by going back nor by coming again",
    {
        skip,
    },
    async (story) => {
        const page = await browser(story);
        await signIn(page, "dan");
        await page.getByRole("button", { name: /^You and this page/ }).click();
        await page.getByRole("menuitem", { name: "Sign out" }).click();
        await page.getByRole("heading", { name: "You are signed out" }).waitFor();
        await page.goBack();
        await page
            .getByLabel("Password")
            .or(page.getByRole("heading", { name: "You are signed out" }))
            .waitFor();
        await page.goto(origin);
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.getByLabel("Password").waitFor();
    },
);

test("an access token's end is not noticed by whoever works on", { skip }, async (story) => {
    const page = await browser(story);
    await page.clock.install();
    await signIn(page, "dan", { path: "/groups" });
    const renewed = page.waitForResponse(
        (response) =>
            response.url() === `${origin}/oauth2/token` &&
            response.request().postData().includes("refresh_token"),
    );
    await page.clock.fastForward("04:50");
    await page.getByRole("link", { name: "Notifications" }).first().click();
    assert.equal((await renewed).status(), 200);
    await page.getByRole("heading", { level: 1, name: "Notifications" }).waitFor();
});

test("an answer that the browser did not ask for signs nobody in", { skip }, async (story) => {
    const page = await browser(story);
    await page.goto(`${origin}/portal/signed-in?code=stolen&state=forged`);
    await page.getByRole("heading", { name: "The sign-in was not completed" }).waitFor();
    assert.equal(new URL(page.url()).search, "");
});
