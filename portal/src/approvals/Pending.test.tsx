import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { gone, problem, showPortal } from "../testing/portal.tsx";
import { choose } from "../words/language.ts";
import { approvals } from "./routes.tsx";
import { approval, group, step } from "./samples.ts";

const routes = [{ path: "/approvals", ...approvals }];
const asks = "Cleo Marsh asks to become a member of Chess Club";
const nothing = { items: [], nextCursor: null };

/** An inbox from which a request goes as soon as it is decided. */
function inbox(decide: () => unknown, waiting = approval()) {
    let decided = false;
    return {
        "GET /groups/chess": group,
        "GET /me/approvals": () => (decided ? nothing : { items: [waiting], nextCursor: null }),
        [`POST /approvals/${waiting.id}/decision`]: () => {
            const answer = decide();
            decided = !(answer instanceof Response) || answer.status === 409;
            return answer;
        },
    };
}

const done = () => undefined;
const dialog = () => screen.findByRole("dialog");
const reason = () => screen.getByRole("textbox", { name: /Your reason/ });

describe("the inbox", () => {
    test("shows who asks for what and why, until when, and who may decide", async () => {
        showPortal(routes, "/approvals", inbox(done));
        await screen.findByRole("heading", { level: 2, name: asks });
        screen.getByText("I play every Tuesday.");
        screen.getByText(/16, 2026.* Without a decision it is denied\./);
        screen.getByText("Waits for: Ann Lee");
        expect(screen.getByRole("link", { name: "About Chess Club" }).getAttribute("href")).toBe(
            "/groups/chess",
        );
    });

    test("shows the steps so far, with what was decided and why", async () => {
        const first = step({
            status: "approved",
            approvers: [],
            decisions: [
                {
                    approver: { id: "bo", displayName: "Bo Ek" },
                    decision: "approve",
                    justification: "He is good.",
                    decidedDateTime: "2026-03-03T09:00:00Z",
                },
            ],
        });
        const second = step({ stage: 2, approvers: [{ kind: "administrators" }] });
        showPortal(routes, "/approvals", inbox(done, approval({ steps: [first, second] })));
        const steps = await screen.findByRole("list", { name: "Steps" });
        within(steps).getByText("Step 1: approved");
        within(steps).getByText(/^Bo Ek approved on/);
        within(steps).getByText("He is good.");
        within(steps).getByText("Waits for: the administrators");
    });

    test("loses a request that is approved with a reason, and says so", async () => {
        const { user, asked } = showPortal(routes, "/approvals", inbox(done));
        await user.click(await screen.findByRole("button", { name: `Approve: ${asks}` }));
        await user.type(reason(), "Welcome!");
        await user.click(within(await dialog()).getByRole("button", { name: "Approve" }));
        // Without layout, what a dialog has hidden from screen readers is not shown to them again.
        const told = await screen.findByRole("status", { hidden: true });
        expect(told.textContent).toBe(`You approved: ${asks}.`);
        expect(document.activeElement).toBe(told);
        await screen.findByText(/^Nothing waits for your decision/);
        expect(screen.queryByRole("heading", { name: asks })).toBeNull();
        const sent = asked.find((request) => request.method === "POST");
        expect(await sent?.json()).toEqual({ decision: "approve", justification: "Welcome!" });
        expect(sent?.headers.get("Idempotency-Key")).toBeTruthy();
    });

    test("sends no reason where none is given and none is required", async () => {
        const { user, asked } = showPortal(routes, "/approvals", inbox(done));
        await user.click(await screen.findByRole("button", { name: `Deny: ${asks}` }));
        await user.click(within(await dialog()).getByRole("button", { name: "Deny" }));
        await screen.findByText(`You denied: ${asks}.`);
        const sent = asked.find((request) => request.method === "POST");
        expect(await sent?.json()).toEqual({ decision: "deny", justification: null });
    });

    test("does not send a denial without the reason that the stage requires", async () => {
        const strict = approval({ steps: [step({ justificationRequired: true })] });
        const { user, asked } = showPortal(routes, "/approvals", inbox(done, strict));
        await user.click(await screen.findByRole("button", { name: `Deny: ${asks}` }));
        await user.type(reason(), "   ");
        await user.click(within(await dialog()).getByRole("button", { name: "Deny" }));
        await screen.findByText("Please say why. A decision here needs a reason.");
        expect(reason().getAttribute("aria-invalid")).toBe("true");
        expect(asked.every((request) => request.method === "GET")).toBe(true);
    });

    test("asks for a reason that turns out to be required, and sends it then", async () => {
        let tries = 0;
        const answers = inbox(() =>
            ++tries === 1 ? problem(422, "approvals.justification-required") : undefined,
        );
        const { user } = showPortal(routes, "/approvals", answers);
        await user.click(await screen.findByRole("button", { name: `Deny: ${asks}` }));
        await user.click(within(await dialog()).getByRole("button", { name: "Deny" }));
        await screen.findByText("Please say why. A decision here needs a reason.");
        await user.type(reason(), "The club is full.");
        await user.click(within(await dialog()).getByRole("button", { name: "Deny" }));
        await screen.findByText(`You denied: ${asks}.`);
    });

    test("keeps what was typed when a decision is refused", async () => {
        const refuse = () => problem(403, "approvals.not-approver");
        const { user } = showPortal(routes, "/approvals", inbox(refuse));
        await user.click(await screen.findByRole("button", { name: `Deny: ${asks}` }));
        await user.type(reason(), "The club is full.");
        await user.click(within(await dialog()).getByRole("button", { name: "Deny" }));
        await within(await dialog()).findByRole("alert");
        expect((reason() as HTMLTextAreaElement).value).toBe("The club is full.");
    });

    test("tells that a request was decided meanwhile, and reads the list again", async () => {
        const late = () => problem(409, "approvals.already-decided");
        const { user } = showPortal(routes, "/approvals", inbox(late));
        await user.click(await screen.findByRole("button", { name: `Approve: ${asks}` }));
        await user.click(within(await dialog()).getByRole("button", { name: "Approve" }));
        await screen.findByText(/^This request is not open any more/);
        await screen.findByText(/^Nothing waits for your decision/);
        expect(screen.queryByRole("dialog")).toBeNull();
    });

    test("says that Gatehouse cannot be reached, and is read when it is tried again", async () => {
        let there = false;
        const { user } = showPortal(routes, "/approvals", {
            "GET /me/approvals": () => (there ? nothing : gone()),
        });
        await screen.findByText(/^Gatehouse cannot be reached/);
        there = true;
        await user.click(screen.getByRole("button", { name: "Try again" }));
        await screen.findByText(/^Nothing waits for your decision/);
        expect(screen.queryByRole("alert")).toBeNull();
    });

    test("sends a decision that got no answer again as the same one", async () => {
        let tries = 0;
        const { user, asked } = showPortal(
            routes,
            "/approvals",
            inbox(() => (++tries === 1 ? gone() : undefined)),
        );
        await user.click(await screen.findByRole("button", { name: `Approve: ${asks}` }));
        await user.click(within(await dialog()).getByRole("button", { name: "Approve" }));
        await within(await dialog()).findByText(/^Gatehouse cannot be reached/);
        await user.click(within(await dialog()).getByRole("button", { name: "Approve" }));
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
        const keys = asked
            .filter((request) => request.method === "POST")
            .map((request) => request.headers.get("Idempotency-Key"));
        expect(keys).toHaveLength(2);
        expect(keys[0]).toBe(keys[1]);
    });

    test("names a group that the approver does not see, without a link", async () => {
        showPortal(routes, "/approvals", {
            ...inbox(done),
            "GET /groups/chess": () => problem(404, "groups.no-such-group"),
        });
        await screen.findByRole("heading", { level: 2, name: /a group that you do not see/ });
        expect(screen.queryByRole("link", { name: /^About/ })).toBeNull();
    });

    test("speaks German", async () => {
        choose("de");
        showPortal(routes, "/approvals", inbox(done));
        await screen.findByRole("heading", { level: 1, name: "Genehmigungen" });
        await screen.findByRole("heading", {
            level: 2,
            name: "Cleo Marsh möchte Mitglied werden: Chess Club",
        });
        screen.getByRole("button", { name: /^Genehmigen: Cleo Marsh/ });
    });
});

describe("the decided requests", () => {
    test("say what became of them, and have nothing left to decide", async () => {
        const { user, asked } = showPortal(routes, "/approvals", {
            ...inbox(done),
            "GET /me/approvals": { items: [approval({ status: "timedOut" })], nextCursor: null },
        });
        await user.click(await screen.findByRole("link", { name: "Decided by you" }));
        await screen.findByText("Denied, because nobody decided in time");
        expect(screen.queryByRole("button")).toBeNull();
        expect(asked.some((request) => request.url.includes("state=decided"))).toBe(true);
    });
});
