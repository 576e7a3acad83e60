import { after, test } from "node:test";
import { browser, closeBrowser, fillSignIn, signIn, skip } from "./browser.mjs";
import { as, origin, password, people } from "./gatehouse.mjs";

after(closeBrowser);

const first = "nine grey stones beside a slow river";
const other = "four wet herons on a quiet weir";

test("a password is changed, and the other sessions are ended", { skip }, async (story) => {
    const temporary = await newcomer();
    const here = await browser(story);
    const elsewhere = await browser(story);
    await here.goto(`${origin}/portal/account?view=password`);
    await fillSignIn(here, "newcomer", temporary);
    await replace(here, temporary, first);
    await here.getByRole("heading", { level: 1 }).waitFor();
    await signIn(elsewhere, "newcomer", { path: "/notifications", password: first });
    await change(here, first, other);

    // Without anybody touching it.
    await elsewhere.getByRole("heading", { name: "Your session has ended" }).waitFor();
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await fillSignIn(elsewhere, "newcomer", first);
    await elsewhere.getByRole("alert").waitFor();
    await fillSignIn(elsewhere, "newcomer", other);
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

/** Somebody whose first password an administrator gave them. */
async function newcomer() {
    const name = `newcomer.${crypto.randomUUID()}@gatehouse.example`;
    const { id } = await as("ann", "POST", "/users", {
        displayName: "Nora Novak",
        userPrincipalName: name,
    });
    people.newcomer = { id, name };
    const { newPassword } = await as("ann", "POST", `/users/${id}/reset-password`);
    return newPassword;
}

/** On the provider's page, which shows itself before anybody gets in with a temporary password. */
async function replace(page, from, to) {
    await page.getByLabel("Present password").fill(from);
    await page.getByLabel("New password", { exact: true }).fill(to);
    await page.getByLabel("New password, once more").fill(to);
    await page.getByRole("button", { name: "Change the password and sign in" }).click();
}

async function change(page, from, to) {
    await page.getByLabel(/^(Current|Present) password/).fill(from);
    await page.getByLabel(/^New password/).fill(to);
    await page.getByRole("button", { name: "Change password" }).click();
    await page
        .getByText(/password (is|has been|was) changed/i)
        .first()
        .waitFor();
}
