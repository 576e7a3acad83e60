import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { gone, showPortal } from "../testing/portal.tsx";
import { choose } from "../words/language.ts";
import type { Notification } from "./places.ts";
import { notifications } from "./routes.tsx";

const routes = [{ path: "/notifications", ...notifications }];

function told(changes: Partial<Notification> = {}): Notification {
    return {
        id: "n1",
        kind: "groupExpiring",
        language: "en",
        subject: "Chess Club ends soon",
        text: "Hello Ann,\n\nit ends on 1 May.",
        about: { kind: "group", id: "chess" },
        mail: "sent",
        createdDateTime: "2026-03-02T09:00:00Z",
        ...changes,
    };
}

const page = (...items: Notification[]) => ({
    "GET /me/notifications": { items, nextCursor: null },
});

describe("notifications", () => {
    test("show subject, text with its lines, whether mail went out, and where to go", async () => {
        showPortal(routes, "/notifications", page(told()));
        await screen.findByRole("heading", { level: 2, name: "Chess Club ends soon" });
        expect(screen.getByText(/^Hello Ann,/).textContent).toBe("Hello Ann,\n\nit ends on 1 May.");
        screen.getByText(/Also sent by mail/);
        const link = screen.getByRole("link", { name: "Go to the group: Chess Club ends soon" });
        expect(link.getAttribute("href")).toBe("/groups/chess");
    });

    test("lead to where a request is decided, or to one's own requests", async () => {
        showPortal(
            routes,
            "/notifications",
            page(
                told({ kind: "requestReceived", requestId: "r1" }),
                told({ id: "n2", kind: "requestDenied", requestId: "r2" }),
            ),
        );
        const decide = await screen.findByRole("link", { name: /^Go to Approvals/ });
        expect(decide.getAttribute("href")).toBe("/approvals");
        const own = screen.getByRole("link", { name: /^Go to your own requests/ });
        expect(own.getAttribute("href")).toBe("/approvals?view=requests");
    });

    test("say in which language they are where it is another one than the page's", async () => {
        choose("de");
        showPortal(routes, "/notifications", page(told()));
        const subject = await screen.findByRole("heading", { level: 2 });
        expect(subject.lang).toBe("en");
        screen.getByText(/Auch per E-Mail gesendet/);
        screen.getByRole("heading", { level: 1, name: "Benachrichtigungen" });
    });

    test("say so where what they said is not kept any more", async () => {
        showPortal(routes, "/notifications", page(told({ subject: null, text: null })));
        await screen.findByRole("heading", { name: "What this said is not kept any more" });
    });

    test("say what they are for where there are none", async () => {
        showPortal(routes, "/notifications", page());
        await screen.findByText(/^Nothing has been told to you yet/);
    });

    test("are read again when it is tried again", async () => {
        let there = false;
        const { user } = showPortal(routes, "/notifications", {
            "GET /me/notifications": () => (there ? { items: [told()], nextCursor: null } : gone()),
        });
        await screen.findByText(/^Gatehouse cannot be reached/);
        there = true;
        await user.click(screen.getByRole("button", { name: "Try again" }));
        await screen.findByRole("heading", { level: 2, name: "Chess Club ends soon" });
    });
});
