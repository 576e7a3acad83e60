import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { gone } from "../testing/portal.tsx";
import { ann, me, showAccount } from "./testing.tsx";

const known = {
    ...me,
    manager: { ...ann, id: "2", displayName: "Mo Miller", userPrincipalName: "mo@contoso.example" },
    directReports: [
        { ...ann, id: "3", displayName: "Cleo Carter", userPrincipalName: "cleo@contoso.example" },
    ],
    roles: [
        {
            roleDefinitionId: "4",
            displayName: "Groups Administrator",
            directoryScopeId: "/",
            source: "direct",
            endDateTime: null,
        },
        {
            roleDefinitionId: "5",
            displayName: "User Administrator",
            directoryScopeId: "/administrativeUnits/6",
            source: "inherited",
            endDateTime: "2026-05-03T12:00:00Z",
        },
    ],
};

test("one sees who one is, above and below whom, and who can change it", async () => {
    showAccount("/account", { "GET /me": known });
    expect(await screen.findByText("Ann Archer")).toBeTruthy();
    expect(screen.getByText("ann.archer@contoso.example")).toBeTruthy();
    expect(screen.getByText("Head of research")).toBeTruthy();
    expect(screen.getByText("Mo Miller (mo@contoso.example)")).toBeTruthy();
    expect(screen.getByText("Cleo Carter (cleo@contoso.example)")).toBeTruthy();
    expect(screen.getByText(/only they can change it/)).toBeTruthy();
});

test("each role says where it holds, where it comes from and when it ends", async () => {
    showAccount("/account", { "GET /me": known });
    const roles = within(await screen.findByRole("region", { name: "Your roles" }));
    const [groups, users] = roles.getAllByRole("listitem").map((item) => item.textContent);
    expect(groups).toBe("Groups Administrator: for the whole organisation, given to you");
    expect(users).toMatch(/for a part of the organisation, through a group, until May 3, 2026/);
});

test("who has no roles is told so", async () => {
    showAccount("/account", {});
    expect(await screen.findByText(/You have no roles/)).toBeTruthy();
});

test("the views are links that say which one is shown", async () => {
    const { user } = showAccount("/account", {});
    const links = within(screen.getByRole("navigation", { name: "My account" }));
    expect(links.getByRole("link", { name: "Profile" }).getAttribute("aria-current")).toBe("page");
    await user.click(links.getByRole("link", { name: "Password" }));
    expect(await screen.findByRole("heading", { name: "Change your password" })).toBeTruthy();
    expect(links.getByRole("link", { name: "Password" }).getAttribute("aria-current")).toBe("page");
    expect(links.getByRole("link", { name: "Profile" }).getAttribute("aria-current")).toBeNull();
});

test("while nothing answers one can try again", async () => {
    showAccount("/account", { "GET /me": gone });
    expect((await screen.findByRole("alert")).textContent).toContain("cannot be reached");
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

test("auf Deutsch", async () => {
    localStorage.setItem("gatehouse.language", "de");
    showAccount("/account", { "GET /me": known });
    expect(await screen.findByText(/für die ganze Organisation, Ihnen zugewiesen/)).toBeTruthy();
});

test.each(["profile", "password", "sessions"])("axe finds nothing in %s", async (view) => {
    const { container } = showAccount(`/account?view=${view}`, {
        "GET /me": known,
        "GET /me/sessions": { items: [], nextCursor: null },
    });
    await screen.findByText(/You can|only they can|At least 15|None of your sessions/);
    // What colours there are is looked at in a browser: there are none here.
    const { violations } = await axe.run(container, {
        rules: { "color-contrast": { enabled: false } },
    });
    expect(violations).toEqual([]);
});
