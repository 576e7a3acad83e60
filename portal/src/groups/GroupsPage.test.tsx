import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { gone, showPortal } from "../testing/portal.tsx";
import {
    inDays,
    mine,
    nobody,
    page,
    payroll,
    refusal,
    routes,
    sent,
    treasury,
} from "./examples.ts";

test("a group that is open is joined at once, and says so", async () => {
    let member = false;
    const { user, asked } = showPortal(routes, "/groups?view=join", {
        ...nobody,
        "GET /groups": page(treasury),
        "GET /me/groups": (request: Request) => mine({ member: member ? [treasury] : [] })(request),
        [`POST /groups/${treasury.id}/join`]: () => {
            member = true;
            return { id: treasury.id, state: "member" };
        },
    });

    await user.click(await screen.findByRole("button", { name: "Join Treasury" }));

    expect(await screen.findByText("You are a member of Treasury now.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Leave Treasury" })).toBeTruthy();
    expect(sent(asked, `POST /groups/${treasury.id}/join`)).toHaveLength(1);
});

test("[GRP-R5] where an owner decides, one asks with a justification and is told where to see it", async () => {
    let pending = false;
    const { user, asked } = showPortal(routes, "/groups?view=join", {
        ...nobody,
        "GET /groups": page(payroll),
        "GET /me/requests": () =>
            page(
                ...(pending
                    ? [{ status: "pending", resource: { kind: "group", id: payroll.id } }]
                    : []),
            ),
        [`POST /groups/${payroll.id}/join`]: () => {
            pending = true;
            return Response.json({ id: "request", state: "pendingApproval" }, { status: 201 });
        },
    });

    await user.click(await screen.findByRole("button", { name: "Ask to join Payroll" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Ask to join Payroll" }));
    await user.type(dialog.getByRole("textbox"), "I run the March payroll");
    await user.click(dialog.getByRole("button", { name: "Ask to join" }));

    expect(await screen.findByText(/You have asked to join Payroll/)).toBeTruthy();
    // In jsdom the page stays hidden from readers after a dialog; a browser's story sees that it does not.
    const link = await screen.findByRole("link", { name: "See your requests" });
    expect(link.getAttribute("href")).toBe("/approvals?view=requests");
    const [request] = sent(asked, `POST /groups/${payroll.id}/join`);
    expect(await request?.json()).toEqual({ justification: "I run the March payroll" });
});

test("whoever asks without a reason is asked for one, and nothing is sent", async () => {
    const { user, asked } = showPortal(routes, "/groups?view=join", {
        ...nobody,
        "GET /groups": page(payroll),
    });

    await user.click(await screen.findByRole("button", { name: "Ask to join Payroll" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Ask to join" }));

    expect(await dialog.findByText(/Please say why/)).toBeTruthy();
    expect(asked.filter(({ method }) => method === "POST")).toHaveLength(0);
});

test("a justification stays when it is refused", async () => {
    const { user } = showPortal(routes, "/groups?view=join", {
        ...nobody,
        "GET /groups": page(payroll),
        [`POST /groups/${payroll.id}/join`]: refusal(422, "groups.guest-member"),
    });

    await user.click(await screen.findByRole("button", { name: "Ask to join Payroll" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByRole("textbox"), "I help out in March");
    await user.click(dialog.getByRole("button", { name: "Ask to join" }));

    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(dialog.getByRole<HTMLTextAreaElement>("textbox").value).toBe("I help out in March");
});

test("[GRP-R2] a member leaves after being asked, and is told", async () => {
    let member = true;
    const { user } = showPortal(routes, "/groups", {
        ...nobody,
        "GET /me/groups": (request: Request) => mine({ member: member ? [treasury] : [] })(request),
        [`POST /groups/${treasury.id}/leave`]: () => {
            member = false;
            return undefined;
        },
    });

    await user.click(await screen.findByRole("button", { name: "Leave Treasury" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Leave Treasury" }));
    await user.click(dialog.getByRole("button", { name: "Leave" }));

    const said = await screen.findByText("You have left Treasury.");
    await waitFor(() => expect(document.activeElement?.contains(said)).toBe(true));
    expect(screen.getByText(/You are in no group yet/)).toBeTruthy();
});

test("groups that one is in by way of others are shown when asked for, without leaving them", async () => {
    const { user } = showPortal(routes, "/groups", {
        ...nobody,
        "GET /me/groups": mine({ member: [treasury], transitive: [treasury, payroll] }),
    });

    await screen.findByRole("link", { name: "Treasury" });
    expect(screen.queryByRole("link", { name: "Payroll" })).toBeNull();
    await user.click(screen.getByRole("switch", { name: "Also by way of other groups" }));

    expect(await screen.findByRole("link", { name: "Payroll" })).toBeTruthy();
    expect(screen.getByText("You are a member by way of another group")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Leave Payroll" })).toBeNull();
});

test("[GRP-R8] an owner renews a group that ends soon", async () => {
    const ending = { ...treasury, expirationDateTime: inDays(12) };
    let group = ending;
    const { user } = showPortal(routes, "/groups?view=owned", {
        ...nobody,
        "GET /me/groups": (request: Request) => mine({ owner: [group] })(request),
        [`POST /groups/${treasury.id}/renew`]: () => {
            group = { ...ending, expirationDateTime: inDays(180) };
            return undefined;
        },
    });

    expect(await screen.findByText(/^Ends on/)).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Renew Treasury" }));

    expect(await screen.findByText("Treasury is renewed.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Renew Treasury" })).toBeNull();
});

test("an owner restores a deleted group, and reads until when that is possible", async () => {
    let deleted = [{ ...treasury, deletedDateTime: "2026-03-01T09:00:00Z" }];
    const { user, asked } = showPortal(routes, "/groups?view=deleted", {
        ...nobody,
        "GET /groups": () => page(...deleted),
        [`POST /groups/${treasury.id}/restore`]: () => {
            deleted = [];
            return undefined;
        },
    });

    expect(await screen.findByText(/until March 31, 2026/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Restore Treasury" }));

    expect(await screen.findByText(/Treasury is there again/)).toBeTruthy();
    expect(screen.getByText(/No deleted group of yours/)).toBeTruthy();
    expect(sent(asked, "GET /groups").every(({ url }) => url.includes("deleted=true"))).toBe(true);
});

test("what is typed is searched for once one pauses, and the list says when nothing is found", async () => {
    const { user, asked } = showPortal(routes, "/groups?view=join", {
        ...nobody,
        "GET /groups": ({ url }: Request) => page(...(url.includes("q=Xylo") ? [] : [treasury])),
    });

    await screen.findByRole("link", { name: "Treasury" });
    await user.type(screen.getByRole("searchbox", { name: "Search by name" }), "Xylo");

    expect(await screen.findByText(/No group here has “Xylo” in its name/)).toBeTruthy();
    const searched = sent(asked, "GET /groups").map(({ url }) =>
        new URL(url).searchParams.get("q"),
    );
    expect(searched).toEqual(["", "Xylo"]);
});

test("a long list is read on", async () => {
    const { user } = showPortal(routes, "/groups?view=join", {
        ...nobody,
        "GET /groups": ({ url }: Request) =>
            url.includes("cursor=next") ? page(payroll) : { items: [treasury], nextCursor: "next" },
    });

    await user.click(await screen.findByRole("button", { name: "Show more" }));

    expect(await screen.findByRole("link", { name: "Payroll" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
});

test("whoever is in no group is shown where to find one", async () => {
    showPortal(routes, "/groups", nobody);

    expect(await screen.findByText(/You are in no group yet/)).toBeTruthy();
    expect(screen.getAllByRole("link", { name: "Groups to join" })).toHaveLength(2);
});

test("the way back leads through the views", async () => {
    const { user } = showPortal(routes, "/groups", { ...nobody, "GET /groups": page(treasury) });

    await user.click(await screen.findByRole("link", { name: "Deleted groups" }));

    const here = screen.getByRole("link", { name: "Deleted groups" });
    await waitFor(() => expect(here.getAttribute("aria-current")).toBe("page"));
});

test("an unreachable server is told, and asked again on request", async () => {
    let reachable = false;
    const { user } = showPortal(routes, "/groups?view=join", {
        ...nobody,
        "GET /groups": () => (reachable ? page(treasury) : gone()),
    });

    expect((await screen.findByRole("alert")).textContent).toMatch(/cannot be reached/);
    reachable = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByRole("link", { name: "Treasury" })).toBeTruthy();
});

test("everything is said in German to whoever speaks it", async () => {
    localStorage.setItem("gatehouse.language", "de");
    showPortal(routes, "/groups?view=join", { ...nobody, "GET /groups": page(payroll) });

    expect(await screen.findByRole("heading", { name: "Meine Gruppen" })).toBeTruthy();
    expect(
        await screen.findByRole("button", { name: "Beitritt zu Payroll anfragen" }),
    ).toBeTruthy();
    expect(screen.getByText(/Wer die Gruppe besitzt, entscheidet/)).toBeTruthy();
});
