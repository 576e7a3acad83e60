import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { approval, group, request } from "../approvals/samples.ts";
import { gone, showPortal } from "../testing/portal.tsx";
import { choose } from "../words/language.ts";
import { endingSoon } from "./EndingGroups.tsx";
import { home } from "./routes.tsx";

const routes = [{ path: "/", ...home }];
const page = (...items: unknown[]) => ({ items, nextCursor: null });

const nothing = {
    "GET /me/approvals": page(),
    "GET /me/requests": page(),
    "GET /me/groups": page(),
    "GET /me/notifications": page(),
};

const card = async (name: string) => within(await screen.findByRole("region", { name }));

describe("the overview", () => {
    test("says how many requests wait, and leads to them", async () => {
        showPortal(routes, "/", {
            ...nothing,
            "GET /me/approvals": page(approval(), approval({ id: "r2" })),
        });
        const waiting = await card("Waiting for your decision");
        await waiting.findByText("2 requests wait for you.");
        expect(waiting.getByRole("link").getAttribute("href")).toBe("/approvals");
    });

    test("lists own requests that are still open, and no others", async () => {
        showPortal(routes, "/", {
            ...nothing,
            "GET /groups/chess": group,
            "GET /groups/choir": { ...group, id: "choir", displayName: "Choir" },
            "GET /me/requests": page(
                request(),
                request({ id: "r2", status: "denied", resource: { kind: "group", id: "choir" } }),
            ),
        });
        const open = await card("Your open requests");
        await open.findByText("Chess Club, since March 2, 2026");
        expect(open.getAllByRole("listitem")).toHaveLength(1);
    });

    test("lists owned groups that end within 30 days, from every page", async () => {
        const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
        showPortal(routes, "/", {
            ...nothing,
            "GET /me/groups": ({ url }: Request) =>
                url.includes("cursor=")
                    ? page({ ...group, expirationDateTime: inDays(7) })
                    : {
                          items: [
                              {
                                  ...group,
                                  id: "choir",
                                  displayName: "Choir",
                                  expirationDateTime: inDays(40),
                              },
                          ],
                          nextCursor: "2",
                      },
        });
        const ending = await card("Groups of yours that end soon");
        const link = await ending.findByRole("link", { name: "Chess Club" });
        expect(link.getAttribute("href")).toBe("/groups/chess");
        expect(ending.queryByText("Choir")).toBeNull();
    });

    test("says of each subject that there is nothing", async () => {
        showPortal(routes, "/", nothing);
        await screen.findByText("No request waits for you.");
        await screen.findByText("None of your requests is open.");
        await screen.findByText(/^None of the groups that you own ends/);
        await screen.findByText("Nothing has been told to you yet.");
    });

    test("shows the other subjects when one cannot be read, and reads that one again", async () => {
        let there = false;
        const { user } = showPortal(routes, "/", {
            ...nothing,
            "GET /me/notifications": () => (there ? page() : gone()),
        });
        const told = await card("Newest notifications");
        await told.findByText(/^Gatehouse cannot be reached/);
        await screen.findByText("No request waits for you.");
        there = true;
        await user.click(told.getByRole("button", { name: "Try again" }));
        await told.findByText("Nothing has been told to you yet.");
    });

    test("speaks German", async () => {
        choose("de");
        showPortal(routes, "/", { ...nothing, "GET /me/approvals": page(approval()) });
        await screen.findByText("1 Anfrage wartet auf Sie.");
        screen.getByRole("heading", { level: 1, name: "Übersicht" });
    });
});

test("of groups that end soon, the first one is first, and one whose time is over is among them", () => {
    const ends = (id: string, expirationDateTime: string | null) => ({
        ...group,
        id,
        expirationDateTime,
    });
    const groups = [
        ends("never", null),
        ends("in 30 days", "2026-03-31T00:00:00Z"),
        ends("later", "2026-03-31T00:00:01Z"),
        ends("over", "2026-02-28T00:00:00Z"),
    ];
    const soon = endingSoon(groups, Date.parse("2026-03-01T00:00:00Z"));
    expect(soon.map(({ id }) => id)).toEqual(["over", "in 30 days"]);
});
