import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPortal } from "../testing/portal.tsx";
import { approval } from "./samples.ts";
import { usePendingApprovals } from "./usePendingApprovals.ts";

function Badge() {
    return <output>{usePendingApprovals()}</output>;
}

test("the badge's number is how many requests wait", async () => {
    showPortal([{ path: "/", Component: Badge }], "/", {
        "GET /me/approvals": { items: [approval(), approval({ id: "r2" })], nextCursor: null },
    });
    await screen.findByText("2");
    expect(screen.getByRole("status").textContent).toBe("2");
});
