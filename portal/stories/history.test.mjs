import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browser, closeBrowser, signIn, skip } from "./browser.mjs";
import { as, people, unique } from "./gatehouse.mjs";

after(closeBrowser);

test("an auditor asks who was in a group at an instant, and why", { skip }, async (story) => {
    const name = unique("Vault");
    const { id } = await as("ben", "POST", "/groups", { displayName: name, groupType: "security" });
    await as("ben", "PUT", `/groups/${id}/members/${people.dan.id}`);
    // The instant is the server's own: when its log says that Dan was let in.
    const { items } = await as("ann", "GET", `/audit/access?resource=group:${id}`);
    const since = items.find(({ holder }) => holder.id === people.dan.id).sources[0].since;
    await as("ben", "DELETE", `/groups/${id}/members/${people.dan.id}`);

    const auditor = await browser(story);
    await signIn(auditor, "ann");
    await auditor.getByRole("link", { name: "Access history" }).first().click();
    await auditor.getByRole("radio", { name: "Group" }).check();
    await auditor.getByRole("combobox", { name: "Group" }).fill(name);
    await auditor.getByRole("option", { name }).click();
    const held = auditor.getByRole("list", { name: "What was held" });
    await held.getByRole("link", { name: "Ben Baker", exact: true }).waitFor();
    assert.equal(await held.getByRole("link", { name: "Dan Moss", exact: true }).count(), 0);

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
