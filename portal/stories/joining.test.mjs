import { after, test } from "node:test";
import { browser, closeBrowser, signIn, skip } from "./browser.mjs";
import { as, people, unique } from "./gatehouse.mjs";

after(closeBrowser);

/** Where README's pictures go; nowhere unless asked for. */
const pictures = process.env.SCREENSHOTS;

async function picture(page, name) {
    if (pictures) {
        await page.screenshot({ path: `${pictures}/${name}.png` });
    }
}

test(
    "[GRP-R5] one asks to join a group, and in another browser its owner approves it live",
    {
        skip,
    },
    async (story) => {
        const name = pictures ? "Book Club" : unique("Book Club");
        await as("ben", "POST", "/groups", {
            displayName: name,
            description: "A novel a month, Thursdays at noon",
            groupType: "microsoft365",
            joinPolicy: "approval",
            visibility: "public",
        });

        const size = { viewport: { width: 1100, height: 700 }, reducedMotion: "reduce" };
        const owner = await browser(story, size);
        await signIn(owner, "ben", { path: "/approvals" });
        await owner.getByRole("heading", { level: 1, name: "Approvals" }).waitFor();

        const asker = await browser(story, size);
        await signIn(asker, "cleo");
        await asker.getByRole("link", { name: "My Groups" }).first().click();
        await asker.getByRole("link", { name: "Groups to join" }).click();
        await asker.getByRole("searchbox").fill(name);
        await asker.getByRole("link", { name, exact: true }).click();
        await asker.getByRole("button", { name: /ask to join/i }).click();
        await asker.getByRole("dialog").getByRole("textbox").fill("I read everything by Le Guin");
        await picture(asker, "ask-to-join");
        await asker
            .getByRole("dialog")
            .getByRole("button", { name: /ask|send/i })
            .click();
        await asker.getByRole("dialog").waitFor({ state: "hidden" });

        // Nobody loads anything: it comes by the feed.
        const request = owner
            .getByRole("listitem")
            .filter({ hasText: "I read everything by Le Guin" });
        await request.waitFor();
        await picture(owner, "approve");
        await request.getByRole("button", { name: /approve/i }).click();
        await owner
            .getByRole("dialog")
            .getByRole("button", { name: /approve/i })
            .click();
        await request.waitFor({ state: "hidden" });

        await asker.getByRole("button", { name: /leave/i }).waitFor();
    },
);

test("what one does in one window is seen in the other at once", { skip }, async (story) => {
    const name = unique("Rowing");
    const { id } = await as("ben", "POST", "/groups", { displayName: name, groupType: "security" });
    const member = await browser(story);
    await signIn(member, "dan", { path: "/groups" });
    await member.getByRole("heading", { level: 1 }).waitFor();
    await as("ben", "PUT", `/groups/${id}/members/${people.dan.id}`);
    await member.getByRole("link", { name }).waitFor();
    await as("ben", "DELETE", `/groups/${id}/members/${people.dan.id}`);
    await member.getByRole("link", { name }).waitFor({ state: "hidden" });
});
