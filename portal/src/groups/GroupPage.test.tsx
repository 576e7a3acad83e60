import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gone, showPortal } from "../testing/portal.tsx";
import {
    about,
    CLEO,
    inDays,
    ME,
    mine,
    nobody,
    page,
    payroll,
    refusal,
    routes,
    sent,
    treasury,
} from "./examples.ts";
import type { Group } from "./groups.ts";

const HERE = `/groups/${treasury.id}`;

/** The group as its owner comes to it. */
function owned(group: Group = treasury) {
    return {
        ...about(group.id),
        [`GET ${HERE}`]: group,
        "GET /me/groups": mine({ owner: [group] }),
    };
}

function section(name: string) {
    return screen.findByRole("region", { name }).then(within);
}

test("whoever is no owner reads what the group is, and can only join it", async () => {
    showPortal(routes, HERE, { ...about(treasury.id), [`GET ${HERE}`]: treasury });

    const facts = await section("About this group");
    expect(facts.getByText("Everybody can join at once")).toBeTruthy();
    expect(await facts.findByText("You are not a member")).toBeTruthy();
    expect(facts.getByRole("button", { name: "Join Treasury" })).toBeTruthy();
    expect(facts.queryByRole("button", { name: "Edit" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Delete group Treasury" })).toBeNull();
});

test("hidden members are told in words, not as a failure", async () => {
    showPortal(routes, HERE, {
        ...about(treasury.id),
        [`GET ${HERE}`]: { ...treasury, visibility: "hiddenMembership" },
        [`GET ${HERE}/members`]: refusal(403, "groups.members-hidden"),
        [`GET ${HERE}/member-groups`]: refusal(403, "groups.members-hidden"),
    });

    expect(await screen.findByText(/Only those who belong to this group/)).toBeTruthy();
    await screen.findByText("Cleo");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("heading", { name: "Groups that are members" })).toBeNull();
});

test("an edit is for the version that was looked at, and sends only what was changed", async () => {
    let group = treasury;
    const { user, asked } = showPortal(routes, HERE, {
        ...owned(),
        [`GET ${HERE}`]: () => group,
        [`PATCH ${HERE}`]: () => {
            group = { ...group, description: "Cash only", version: 8 };
            return undefined;
        },
    });

    await user.click(await screen.findByRole("button", { name: "Edit" }));
    const description = screen.getByRole("textbox", { name: "Description" });
    await user.clear(description);
    await user.type(description, "Cash only");
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("The changes are saved.")).toBeTruthy();
    expect(screen.getByText("Cash only")).toBeTruthy();
    const [request] = sent(asked, `PATCH ${HERE}`);
    expect(request?.headers.get("If-Match")).toBe('"7"');
    expect(await request?.json()).toEqual({ description: "Cash only" });
});

test("where somebody else was faster, theirs is shown and kept, one's own too, and it can be saved again", async () => {
    let group = treasury;
    const { user, asked } = showPortal(routes, HERE, {
        ...owned(),
        [`GET ${HERE}`]: () => group,
        [`PATCH ${HERE}`]: ({ headers }: Request) =>
            headers.get("If-Match") === '"9"'
                ? undefined
                : refusal(412, "request.version-mismatch"),
    });
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    const description = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Description" });
    await user.type(description, ", and gold");
    group = { ...treasury, joinPolicy: "closed", version: 9 };
    await user.click(screen.getByRole("button", { name: "Save" }));

    const told = await screen.findByText(/Somebody changed it meanwhile/);
    expect(told.textContent).toContain("How people join: Only owners add members");
    expect(told.textContent).not.toContain("Description:");
    expect(description.value).toBe("Cash and banks, and gold");
    const closed = screen.getByRole<HTMLInputElement>("radio", { name: "Only owners add members" });
    expect(closed.checked).toBe(true);

    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("The changes are saved.")).toBeTruthy();
    expect(await sent(asked, `PATCH ${HERE}`)[1]?.json()).toEqual({
        description: "Cash and banks, and gold",
    });
});

test("[GRP-R1] an owner adds a member until the end of a day", async () => {
    let members: object[] = [];
    const { user, asked } = showPortal(routes, HERE, {
        ...owned(),
        "GET /users": page({ id: ME, displayName: "Ada", userPrincipalName: "ada@example.org" }),
        [`GET ${HERE}/members`]: () => page(...members),
        [`PUT ${HERE}/members/${ME}`]: () => {
            members = [{ id: ME, displayName: "Ada", since: "2026-02-01T09:00:00Z" }];
            return undefined;
        },
    });
    const add = within(await screen.findByRole("form", { name: "Add a member" }));
    await user.type(add.getByRole("combobox", { name: "Whom" }), "Ada");
    await user.click(await screen.findByRole("option", { name: /Ada/ }));
    await user.type(add.getByLabelText(/Until the end of this day/), "2031-05-31");
    await user.click(add.getByRole("button", { name: "Add a member" }));

    expect(await screen.findByText("Ada is added.")).toBeTruthy();
    expect(await screen.findByText("since February 1, 2026")).toBeTruthy();
    const body = await sent(asked, `PUT ${HERE}/members/${ME}`)[0]?.json();
    expect(new Date(body.endDateTime)).toEqual(new Date("2031-05-31T23:59:59"));
});

test("[GRP-R1] where a rule decides, nobody is offered to add, remove, join or leave by hand", async () => {
    showPortal(routes, HERE, {
        ...owned(),
        [`GET ${HERE}/members`]: page({ id: ME, displayName: "Ada" }),
        [`GET ${HERE}/membership-rule`]: {
            membershipRule: 'user.department == "Finance"',
            membershipRuleProcessingState: "on",
            version: 1,
        },
    });

    expect((await section("Rule for members")).getAllByText(/"Finance"/)).not.toHaveLength(0);
    expect(await screen.findByText(/A rule decides who is a member/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Remove Ada" })).toBeNull();
    expect(screen.queryByRole("form", { name: "Add a member" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Join Treasury" })).toBeNull();
});

test("[GRP-R9] the last owner stays, and the reason is where they were removed", async () => {
    const { user } = showPortal(routes, HERE, {
        ...owned(),
        [`DELETE ${HERE}/owners/${CLEO}`]: refusal(422, "groups.last-owner"),
    });

    await user.click(await screen.findByRole("button", { name: "Remove Cleo" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Remove Cleo" }));
    await user.click(dialog.getByRole("button", { name: "Remove" }));

    expect(await dialog.findByRole("alert")).toBeTruthy();
});

test("a member is removed after being asked, and the focus is where it is said", async () => {
    let members = [{ id: CLEO, displayName: "Dan" }];
    const { user } = showPortal(routes, HERE, {
        ...owned(),
        [`GET ${HERE}/members`]: () => page(...members),
        [`DELETE ${HERE}/members/${CLEO}`]: () => {
            members = [];
            return undefined;
        },
    });

    await user.click(await screen.findByRole("button", { name: "Remove Dan" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Remove Dan" }));
    await user.click(dialog.getByRole("button", { name: "Remove" }));

    const said = await screen.findByText("Dan is removed.");
    await waitFor(() => expect(document.activeElement?.contains(said)).toBe(true));
    expect(await screen.findByText(/Nobody is in this group yet/)).toBeTruthy();
});

test("another group is put into the group, unless that would make a loop", async () => {
    const { user } = showPortal(routes, HERE, {
        ...owned(),
        "GET /groups": page(payroll, treasury),
        [`PUT ${HERE}/member-groups/${payroll.id}`]: refusal(422, "groups.nesting-loop"),
    });
    const add = within(await screen.findByRole("form", { name: "Add a group" }));
    await user.type(add.getByRole("combobox", { name: "Which group" }), "a");
    await user.click(await screen.findByRole("option", { name: "Payroll" }));
    expect(screen.queryByRole("option", { name: "Treasury" })).toBeNull();
    await user.click(add.getByRole("button", { name: "Add a group" }));

    expect(await add.findByRole("alert")).toBeTruthy();
    expect(add.getByRole<HTMLInputElement>("combobox").value).toBe("Payroll");
});

test("a rule is looked at before it is set: how many, and who", async () => {
    let rule: unknown = refusal(404, "membershiprules.no-such-membership-rule");
    const { user, asked } = showPortal(routes, HERE, {
        ...owned(),
        [`GET ${HERE}/membership-rule`]: () => rule,
        [`POST ${HERE}/membership-rule:preview`]: {
            matching: 3,
            joining: 2,
            leaving: 1,
            sample: [{ id: CLEO, change: "joins" }],
        },
        [`GET /users/${CLEO}`]: { id: CLEO, displayName: "Cleo Patra" },
        [`PUT ${HERE}/membership-rule`]: () => {
            rule = {
                membershipRule: 'user.city == "Bonn"',
                membershipRuleProcessingState: "on",
                version: 0,
            };
            return undefined;
        },
    });
    const part = await section("Rule for members");
    await user.type(await part.findByRole("textbox", { name: "Rule" }), 'user.city == "Bonn"');
    await user.click(part.getByRole("button", { name: "Preview" }));

    expect(
        await part.findByText(/3 people would be members. 2 would join. 1 would leave./),
    ).toBeTruthy();
    expect((await part.findByText(/Cleo Patra/)).textContent).toBe("Cleo Patra: joins");

    await user.click(part.getByRole("button", { name: "Set rule" }));

    expect(await part.findByText(/The rule is set/)).toBeTruthy();
    expect(await part.findByRole("button", { name: "Pause rule" })).toBeTruthy();
    expect(await sent(asked, `PUT ${HERE}/membership-rule`)[0]?.json()).toEqual({
        membershipRule: 'user.city == "Bonn"',
    });
});

test("a rule that cannot be read is refused with the place, and stays as typed", async () => {
    const { user } = showPortal(routes, HERE, {
        ...owned(),
        [`PUT ${HERE}/membership-rule`]: refusal(422, "membershiprules.invalid-rule", {
            arguments: { line: 1, column: 11 },
            errors: [
                {
                    pointer: "/membershipRule",
                    code: "membershiprules.single-equals",
                    detail: "",
                },
            ],
        }),
    });
    const part = await section("Rule for members");
    const rule = await part.findByRole<HTMLTextAreaElement>("textbox", { name: "Rule" });
    await user.type(rule, 'user.city = "Bonn"');
    await user.click(part.getByRole("button", { name: "Set rule" }));

    expect(await part.findByText(/line 1, column 11.* asked with ==/)).toBeTruthy();
    expect(rule.value).toBe('user.city = "Bonn"');
});

test("auf Deutsch steht, wo eine Regel falsch ist und was", async () => {
    localStorage.setItem("gatehouse.language", "de");
    const { user } = showPortal(routes, HERE, {
        ...owned(),
        [`PUT ${HERE}/membership-rule`]: refusal(422, "membershiprules.invalid-rule", {
            arguments: { line: 2, column: 7 },
            errors: [
                {
                    pointer: "/membershipRule",
                    code: "membershiprules.unknown-attribute",
                    detail: "A user has no attribute 'town' that a rule can ask for",
                    arguments: { name: "town" },
                },
            ],
        }),
    });
    const part = await section("Regel für Mitglieder");
    await user.type(await part.findByRole("textbox", { name: "Regel" }), "user.town");
    await user.click(part.getByRole("button", { name: "Regel setzen" }));

    expect((await part.findByRole("alert")).textContent).toContain(
        "Zeile 2, Spalte 7. Personen haben kein Attribut „town“",
    );
});

test("a deleted group can be restored where it was, and is there again", async () => {
    let deleted = false;
    const { user } = showPortal(routes, HERE, {
        ...owned(),
        [`GET ${HERE}`]: () => (deleted ? refusal(404, "groups.no-such-group") : treasury),
        "GET /groups": () =>
            page(...(deleted ? [{ ...treasury, deletedDateTime: inDays(0) }] : [])),
        [`DELETE ${HERE}`]: () => {
            deleted = true;
            return undefined;
        },
        [`POST ${HERE}/restore`]: () => {
            deleted = false;
            return undefined;
        },
    });
    await user.click(await screen.findByRole("button", { name: "Delete group Treasury" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Delete group Treasury" }));
    expect(dialog.getByText(/within 30 days/)).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Delete group" }));

    expect(await screen.findByRole("heading", { name: "Treasury (deleted)" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Restore Treasury" }));

    const title = await screen.findByRole("heading", { level: 1, name: "Treasury" });
    await waitFor(() => expect(document.activeElement).toBe(title));
});

test("a group that is not there, or not for one's eyes, is told so", async () => {
    showPortal(routes, HERE, {
        ...nobody,
        [`GET ${HERE}`]: refusal(404, "groups.no-such-group"),
        "GET /groups": page(),
    });

    expect(await screen.findByRole("heading", { name: "There is no such group" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "To my groups" })).toBeTruthy();
});

test("whoever may manage all groups can edit one that they do not own", async () => {
    showPortal(routes, HERE, {
        ...about(treasury.id),
        [`GET ${HERE}`]: treasury,
        "GET /me": {
            user: { id: ME, displayName: "Ada" },
            roles: [{ roleDefinitionId: "groups-administrator", directoryScopeId: "/" }],
        },
        "GET /role-definitions": [{ id: "groups-administrator", permissions: ["groupManageAll"] }],
    });

    expect(await screen.findByRole("button", { name: "Edit" })).toBeTruthy();
});

test("an unreachable server is told, and asked again on request", async () => {
    let reachable = false;
    const { user } = showPortal(routes, HERE, {
        ...about(treasury.id),
        [`GET ${HERE}`]: () => (reachable ? treasury : gone()),
    });

    expect((await screen.findByRole("alert")).textContent).toMatch(/cannot be reached/);
    reachable = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByRole("heading", { level: 1, name: "Treasury" })).toBeTruthy();
});

test("the page of a group is in German for whoever speaks it", async () => {
    localStorage.setItem("gatehouse.language", "de");
    showPortal(routes, HERE, owned());

    expect(await screen.findByRole("button", { name: "Gruppe löschen: Treasury" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Regel für Mitglieder" })).toBeTruthy();
});
