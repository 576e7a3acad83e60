import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { browser, closeBrowser, signIn, skip } from "./browser.mjs";
import { as, people, unique } from "./gatehouse.mjs";

after(closeBrowser);

/** How Dan stands in a group's history, once that is as expected: it follows writes in a moment. */
async function heldByDan(id, expected) {
    for (let asked = 1; ; asked++) {
        const { items } = await as("ann", "GET", `/audit/access?resource=group:${id}`);
        const one = items.find(({ holder }) => holder.id === people.dan.id);
        if (expected(one)) {
            return one;
        }
        assert.ok(asked < 100, "history has not followed");
        await setTimeout(100);
    }
}

test("an auditor asks who was in a group at an instant, and why", { skip }, async (story) => {
    const name = unique("Vault");
    const { id } = await as("ben", "POST", "/groups", { displayName: name, groupType: "security" });
    await as("ben", "PUT", `/groups/${id}/members/${people.dan.id}`);
    // The instant is the server's own: when its log says that Dan was let in.
    const [{ since }] = (await heldByDan(id, (one) => one !== undefined)).sources;
    await as("ben", "DELETE", `/groups/${id}/members/${people.dan.id}`);
    await heldByDan(id, (one) => one === undefined);

    const auditor = await browser(story);
    await signIn(auditor, "ann");
    await auditor.getByRole("link", { name: "Access history" }).first().click();
    await auditor.getByRole("radio", { name: "Group" }).check();
    // Typed by key: the list opens as somebody types.
    await auditor.getByRole("combobox", { name: "Group" }).pressSequentially(name);
    await auditor.getByRole("option", { name }).click();
    const held = auditor.getByRole("list", { name: "What was held" });
    await held.getByRole("link", { name: "Ben Baker", exact: true }).first().waitFor();
    assert.equal(await held.getByRole("link", { name: "Dan Draper", exact: true }).count(), 0);

    // What stands in the address is what a colleague is sent.
    const link = new URL(auditor.url());
    link.searchParams.set("at", since);
    await auditor.goto(link.href);
    await held.getByRole("link", { name: /^Why\? .*Dan/ }).click();
    const explanation = auditor.getByRole("region", { name: "Explanation" });
    await explanation.getByText("groups.MemberAdded").first().waitFor();

    await auditor.getByRole("button", { name: "Now" }).click();
    await explanation.getByText("groups.MemberRemoved").first().waitFor();
});
