import { after, test } from "node:test";
import { browser, closeBrowser, fillSignIn, signIn, skip } from "./browser.mjs";
import { origin, password } from "./gatehouse.mjs";

after(closeBrowser);

const other = "four wet herons on a quiet weir";

test("a password is changed, and the other sessions are ended", { skip }, async (story) => {
    const here = await browser(story);
    const elsewhere = await browser(story);
    await signIn(elsewhere, "dan", { path: "/notifications" });
    await signIn(here, "dan", { path: "/account?view=password" });
    await change(here, password, other);

    // Without anybody touching it.
    await elsewhere.getByRole("heading", { name: "Your session has ended" }).waitFor();
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await fillSignIn(elsewhere, "dan");
    await elsewhere.getByRole("alert").waitFor();
    await fillSignIn(elsewhere, "dan", other);
    await elsewhere.getByRole("heading", { level: 1, name: "Notifications" }).waitFor();
});

test("a password that is too well known is refused with the reason", { skip }, async (story) => {
    const page = await browser(story);
    await signIn(page, "cleo", { path: "/account?view=password" });
    await page.getByLabel(/^(Current|Present) password/).fill(password);
    await page.getByLabel(/^New password/).fill("passwordpassword1");
    await page.getByRole("button", { name: "Change password" }).click();
    await page.getByRole("alert").waitFor();
});

test("a session that is ended in the list is over in its own browser", { skip }, async (story) => {
    const there = await browser(story, {
        userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    });
    await signIn(there, "ann", { path: "/account?view=profile" });
    const here = await browser(story);
    await signIn(here, "ann", { path: "/account?view=sessions" });
    await here
        .getByRole("listitem")
        .filter({ hasText: "Firefox" })
        .first()
        .getByRole("button")
        .click();
    await there.getByRole("heading", { name: "Your session has ended" }).waitFor();
    await there.goto(origin);
    await there.getByLabel("Password").waitFor();
});

async function change(page, from, to) {
    await page.getByLabel(/^(Current|Present) password/).fill(from);
    await page.getByLabel(/^New password/).fill(to);
    await page.getByRole("button", { name: "Change password" }).click();
    await page
        .getByText(/password (is|has been|was) changed/i)
        .first()
        .waitFor();
}
