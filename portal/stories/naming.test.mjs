import { after, test } from "node:test";
import { browser, closeBrowser, signIn, skip } from "./browser.mjs";
import { as, unique } from "./gatehouse.mjs";

after(closeBrowser);

test("a name is refused by the naming policy, and mended", { skip }, async (story) => {
    const before = await as("ann", "GET", "/settings/groups");
    await as("ann", "PUT", "/settings/groups", {
        ...before,
        naming: {
            ...before.naming,
            prefixSuffixNamingRequirement: "GRP [GroupName]",
            groupTypes: ["security", "microsoft365"],
            customBlockedWords: ["payroll"],
        },
    });
    story.after(() => as("ann", "PUT", "/settings/groups", before));

    const page = await browser(story);
    await signIn(page, "ben", { path: "/groups/new" });
    const name = unique("Running");
    await page.getByLabel(/^Name/).fill("Payroll runners");
    await page
        .getByText(/payroll/)
        .first()
        .waitFor();
    await page.getByLabel(/^Name/).fill(name);
    await page.getByText(`GRP ${name}`).first().waitFor();
    await page.getByRole("button", { name: /^create/i }).click();
    await page.getByRole("heading", { level: 1, name: `GRP ${name}` }).waitFor();
});
