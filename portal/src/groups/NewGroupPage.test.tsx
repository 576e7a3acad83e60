import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { gone, showPortal } from "../testing/portal.tsx";
import { about, nobody, refusal, routes, sent, treasury } from "./examples.ts";

const NAME = { name: "Name" };

/** What a policy makes of names that puts FIN before them and lets nobody say Bank. */
async function validated(request: Request) {
    const { displayName } = await request.json();
    return displayName.includes("Bank")
        ? refusal(422, "groups.blocked-word", { arguments: { word: "bank" } })
        : { displayName: `FIN ${displayName}`, policyVersion: "3" };
}

test("[GRP-R6] what the naming policy adds is shown while the name is typed", async () => {
    const { user, asked } = showPortal(routes, "/groups/new", {
        ...nobody,
        "POST /groups:validateName": validated,
    });

    await user.type(await screen.findByRole("textbox", NAME), "Treasury");

    expect(await screen.findByText(/It will be called “FIN Treasury”/)).toBeTruthy();
    expect(sent(asked, "POST /groups:validateName").length).toBeLessThan("Treasury".length);
});

test("[GRP-R7] a name with a blocked word is refused by name, mended, and created", async () => {
    const { user, asked } = showPortal(routes, "/groups/new", {
        ...about(treasury.id),
        "POST /groups:validateName": validated,
        "POST /groups": async (request: Request) =>
            (await request.clone().json()).displayName.includes("Bank")
                ? refusal(422, "groups.blocked-word", { arguments: { word: "bank" } })
                : Response.json({ id: treasury.id }, { status: 201 }),
        [`GET /groups/${treasury.id}`]: { ...treasury, displayName: "FIN Treasury" },
    });
    const name = await screen.findByRole<HTMLInputElement>("textbox", NAME);
    await user.type(name, "Bank accounts");
    await user.type(screen.getByRole("textbox", { name: "Description" }), "Cash and banks");
    await user.click(screen.getByRole("radio", { name: "Everybody can join at once" }));
    await user.click(screen.getByRole("button", { name: "Create group" }));

    await waitFor(() => expect(sent(asked, "POST /groups")).toHaveLength(1));
    expect(await screen.findByText(/“bank” is not allowed/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(name.value).toBe("Bank accounts");

    await user.clear(name);
    await user.type(name, "Treasury");
    await user.click(screen.getByRole("button", { name: "Create group" }));

    expect(await screen.findByRole("heading", { level: 1, name: "FIN Treasury" })).toBeTruthy();
    expect(await sent(asked, "POST /groups")[1]?.json()).toEqual({
        displayName: "Treasury",
        description: "Cash and banks",
        groupType: "security",
        joinPolicy: "open",
        visibility: "public",
    });
});

test("a name that another group has is told at the field", async () => {
    const { user } = showPortal(routes, "/groups/new", {
        ...nobody,
        "POST /groups:validateName": refusal(409, "groups.name-taken"),
    });
    const name = await screen.findByRole("textbox", NAME);

    await user.type(name, "Treasury");

    await waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));
});

test("a group without a name is not sent", async () => {
    const { user, asked } = showPortal(routes, "/groups/new", nobody);

    await user.click(await screen.findByRole("button", { name: "Create group" }));

    expect(await screen.findByText("Please give the group a name.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("textbox", NAME));
    expect(sent(asked, "POST /groups")).toHaveLength(0);
});

test("[GRP-R3] whoever may not create groups is told, and keeps what they typed", async () => {
    const { user } = showPortal(routes, "/groups/new", {
        ...nobody,
        "POST /groups:validateName": validated,
        "POST /groups": refusal(403, "groups.creation-disabled"),
    });
    const name = await screen.findByRole<HTMLInputElement>("textbox", NAME);
    await user.type(name, "Treasury");
    await user.click(screen.getByRole("button", { name: "Create group" }));

    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(name.value).toBe("Treasury");
});

test("an unreachable server does not hinder typing, and what was typed is sent once when tried again", async () => {
    let reachable = false;
    const { user, asked } = showPortal(routes, "/groups/new", {
        ...about(treasury.id),
        "POST /groups:validateName": gone,
        "POST /groups": () =>
            reachable ? Response.json({ id: treasury.id }, { status: 201 }) : gone(),
        [`GET /groups/${treasury.id}`]: treasury,
    });
    await user.type(await screen.findByRole("textbox", NAME), "Treasury");
    await user.click(screen.getByRole("button", { name: "Create group" }));
    expect(await screen.findByText(/Gatehouse cannot be reached/)).toBeTruthy();

    reachable = true;
    await user.click(screen.getByRole("button", { name: "Create group" }));

    expect(await screen.findByRole("heading", { level: 1, name: "Treasury" })).toBeTruthy();
    const keys = sent(asked, "POST /groups").map(({ headers }) => headers.get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
});

test("the form is in German for whoever speaks it", async () => {
    localStorage.setItem("gatehouse.language", "de");
    const { user } = showPortal(routes, "/groups/new", nobody);

    await user.click(await screen.findByRole("button", { name: "Gruppe anlegen" }));

    expect(await screen.findByText("Bitte geben Sie der Gruppe einen Namen.")).toBeTruthy();
});
