import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { problem, showPortal } from "../testing/portal.tsx";
import type { OwnRequest } from "./AskedFor.tsx";
import { approvals } from "./routes.tsx";
import { group, request, step } from "./samples.ts";

const routes = [{ path: "/approvals", ...approvals }];
const address = "/approvals?view=requests";
const asked = "Membership of Chess Club";

/** Own requests that are other ones after something was done. */
function own(before: OwnRequest[], after: OwnRequest[], posts: Record<string, () => unknown>) {
    let acted = false;
    return {
        "GET /groups/chess": group,
        "GET /me/requests": () => ({ items: acted ? after : before, nextCursor: null }),
        ...Object.fromEntries(
            Object.entries(posts).map(([name, answer]) => [
                name,
                () => {
                    acted = true;
                    return answer();
                },
            ]),
        ),
    };
}

const dialog = () => screen.findByRole("dialog");

describe("own requests", () => {
    test("say what was asked, what became of it, and whom each step waits for", async () => {
        const waiting = request({
            steps: [
                step(),
                step({ stage: 2, status: "notStarted", approvers: [{ kind: "administrators" }] }),
            ],
        });
        showPortal(routes, address, own([waiting], [], {}));
        await screen.findByRole("heading", { level: 2, name: asked });
        screen.getByText("Waits for: Ann Lee");
        screen.getByText("Step 2: comes after the step before");
        screen.getByText("Decided by: the administrators");
    });

    test("are withdrawn once that is confirmed", async () => {
        const cancelled = request({ status: "cancelled", steps: [step({ status: "cancelled" })] });
        const { user } = showPortal(
            routes,
            address,
            own([request()], [cancelled], { "POST /requests/r1/cancel": () => undefined }),
        );
        await user.click(await screen.findByRole("button", { name: `Withdraw: ${asked}` }));
        await user.click(within(await dialog()).getByRole("button", { name: "Withdraw" }));
        await screen.findByText(`You withdrew your request: ${asked}.`);
        await screen.findByText("Withdrawn");
        expect(screen.queryByRole("button", { name: /^Withdraw/ })).toBeNull();
    });

    test("are told to be decided meanwhile when they can not be withdrawn any more", async () => {
        const given = request({ status: "delivered", steps: [step({ status: "approved" })] });
        const { user } = showPortal(
            routes,
            address,
            own([request()], [given], {
                "POST /requests/r1/cancel": () => problem(409, "approvals.already-decided"),
            }),
        );
        await user.click(await screen.findByRole("button", { name: `Withdraw: ${asked}` }));
        await user.click(within(await dialog()).getByRole("button", { name: "Withdraw" }));
        await screen.findByText(/^This request is not open any more/);
        await screen.findByText("Approved and in effect");
    });

    test("are made again with a new reason after a denial", async () => {
        const denied = request({ status: "denied", steps: [step({ status: "denied" })] });
        const { user, asked: sent } = showPortal(
            routes,
            address,
            own([denied], [request({ id: "r2", formerRequestId: "r1" }), denied], {
                "POST /requests/r1/resubmit": () => Response.json({ id: "r2" }, { status: 201 }),
            }),
        );
        await user.click(await screen.findByRole("button", { name: `Ask again: ${asked}` }));
        const reason = screen.getByRole("textbox", { name: /Your reason/ }) as HTMLTextAreaElement;
        expect(reason.value).toBe("I play every Tuesday.");
        await user.clear(reason);
        await user.click(within(await dialog()).getByRole("button", { name: "Ask again" }));
        await screen.findByText("Please say why you ask.");
        await user.type(reason, "Ann knows me now.");
        await user.click(within(await dialog()).getByRole("button", { name: "Ask again" }));
        await screen.findByText(`You asked again: ${asked}.`);
        await screen.findByText("You have asked for this again since.");
        const post = sent.find((each) => each.method === "POST");
        expect(await post?.json()).toEqual({ justification: "Ann knows me now." });
    });

    test("that cannot be made again say why, and keep the reason", async () => {
        const denied = request({ status: "timedOut", steps: [step({ status: "timedOut" })] });
        const { user } = showPortal(
            routes,
            address,
            own([denied], [denied], {
                "POST /requests/r1/resubmit": () => problem(409, "approvals.already-asked"),
            }),
        );
        await user.click(await screen.findByRole("button", { name: `Ask again: ${asked}` }));
        await user.type(screen.getByRole("textbox"), " Please!");
        await user.click(within(await dialog()).getByRole("button", { name: "Ask again" }));
        await within(await dialog()).findByRole("alert");
        expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toBe(
            "I play every Tuesday. Please!",
        );
    });

    test("lead to My Groups where there are none", async () => {
        showPortal(routes, address, own([], [], {}));
        await screen.findByText(/^You have not asked for anything yet/);
        screen.getByRole("link", { name: "To My Groups" });
    });
});
