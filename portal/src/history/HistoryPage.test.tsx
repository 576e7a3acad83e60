import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { expect, test } from "vitest";
import { gone, problem, showPortal } from "../testing/portal.tsx";
import { toField } from "./instants.ts";
import { answer, asOf, because, change, held, names, routes, whyNot } from "./samples.ts";

const AT = "2026-03-02T12:00:00.000Z";
const DAN = "/history?user=dan";

function showHistory(path: string, answers: Record<string, unknown> = {}) {
    return showPortal(routes, path, { ...names, "GET /audit/access": answer(held), ...answers });
}

/** What was asked of one of history's addresses, in order. */
function queries(asked: Request[], path: string) {
    return asked
        .map(({ url }) => new URL(url))
        .filter(({ pathname }) => pathname === `/api/v1${path}`)
        .map(({ searchParams }) => Object.fromEntries(searchParams));
}

test("nothing is looked at before somebody is chosen, since each look is recorded", async () => {
    const { asked } = showHistory("/history");
    expect(await screen.findByText(/Choose a person, a group or a role/)).toBeTruthy();
    expect(asked.filter(({ url }) => url.includes("/audit/"))).toEqual([]);
});

test("what a person held is told with its sources and the groups by way of which it was held", async () => {
    const { container, asked } = showHistory(`${DAN}&at=${AT}`);
    const list = within(await screen.findByRole("list", { name: "What was held" }));
    const item = list.getByRole("listitem").textContent;
    expect(item).toContain("Chess Club (Member)");
    expect(item).toMatch(/given directly, since Mar 1, 2026.*until.*position 1-250/);
    expect(item).toContain("By way of Players");
    expect(screen.getByText(/position 1-300 of the log/)).toBeTruthy();
    expect(queries(asked, "/audit/access")).toEqual([
        { user: "dan", at: AT, timeline: "effective" },
    ]);
    // What colours there are is looked at in a browser: there are none here.
    const { violations } = await axe.run(container, {
        rules: { "color-contrast": { enabled: false } },
    });
    expect(violations).toEqual([]);
});

test("who held a role is asked for once the role is chosen", async () => {
    const { user, asked } = showHistory("/history");
    await user.click(screen.getByRole("radio", { name: "Role" }));
    await screen.findByRole("option", { name: "Global Reader" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Role" }), "Global Reader");
    expect(await screen.findByRole("link", { name: "Dan Moss" })).toBeTruthy();
    expect(queries(asked, "/audit/access")).toEqual([
        { resource: "role:reader", timeline: "effective" },
    ]);
});

test("a group is found by its name", async () => {
    const { user, asked } = showHistory("/history", {
        "GET /groups": { items: [{ id: "chess", displayName: "Chess Club" }], nextCursor: null },
    });
    await user.click(screen.getByRole("radio", { name: "Group" }));
    await user.type(screen.getByRole("combobox", { name: "Group" }), "Che");
    await user.click(await screen.findByRole("option", { name: "Chess Club" }));
    expect(await screen.findByText("Shown: Chess Club")).toBeTruthy();
    expect(queries(asked, "/audit/access")[0]?.resource).toBe("group:chess");
});

test("an exact instant is asked for once its field is left, and Now leads back", async () => {
    const { user, asked } = showHistory(DAN);
    const field = await screen.findByLabelText("Exact instant");
    fireEvent.change(field, { target: { value: toField(AT) } });
    expect(queries(asked, "/audit/access")).toHaveLength(1);
    fireEvent.blur(field);
    await waitFor(() => expect(queries(asked, "/audit/access")[1]?.at).toBe(AT));
    await user.click(screen.getByRole("button", { name: "Now" }));
    await waitFor(() => expect((field as HTMLInputElement).value).toBe(""));
});

test("the slider says where it stands, and asks once it rests", async () => {
    const { asked } = showHistory(DAN);
    const slider = await screen.findByRole("slider", { name: "Time" });
    expect(slider.getAttribute("aria-valuetext")).toBe("Now");
    fireEvent.change(slider, { target: { value: "10" } });
    fireEvent.change(slider, { target: { value: "0" } });
    await waitFor(() =>
        expect(queries(asked, "/audit/access").map(({ at }) => at)).toEqual([
            undefined,
            "2026-01-01T00:00:00.000Z",
        ]),
    );
    expect(slider.getAttribute("aria-valuetext")).not.toBe("Now");
});

test("when Gatehouse knew is explained, and asked for", async () => {
    const { user, asked } = showHistory(DAN);
    expect(screen.getByText(/as is known today/)).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "When Gatehouse knew" }));
    expect(await screen.findByText(/would have answered then/)).toBeTruthy();
    await waitFor(() => expect(queries(asked, "/audit/access")[1]?.timeline).toBe("recorded"));
});

test("an instant before the first event is told as such", async () => {
    showHistory(DAN, {
        "GET /audit/access": { ...answer(), asOf: { ...asOf, within: "beforeTheFirstEvent" } },
    });
    expect(await screen.findByText(/That lies before the first event/)).toBeTruthy();
    expect(screen.getByText("This person held nothing at that instant.")).toBeTruthy();
});

test("a link shows the same changes to whoever follows it, each with who, when, why and its event", async () => {
    const { asked } = showHistory(
        `/history?view=changes&resource=group:chess&from=2026-02-01T00:00:00Z&to=${AT}&timeline=recorded`,
        {
            "GET /audit/access/changes": {
                from: asOf,
                to: asOf,
                items: [change, { ...change, change: "ended", event: null }],
            },
        },
    );
    const list = within(await screen.findByRole("list", { name: "What changed" }));
    const [given, ended] = list.getAllByRole("listitem").map((item) => item.textContent);
    expect(given).toMatch(/Mar 1, 2026.*: Given.*Dan Moss → Chess Club \(Member, given directly\)/);
    expect(given).toMatch(/groups.MemberAdded by Ben Baker on .*position 1-250/);
    expect(given).toContain("He plays every Friday");
    expect(ended).toContain("It ended by itself");
    expect(queries(asked, "/audit/access/changes")).toEqual([
        {
            resource: "group:chess",
            from: "2026-02-01T00:00:00Z",
            to: AT,
            timeline: "recorded",
        },
    ]);
});

test("each row leads to why, at the instant that is looked at", async () => {
    const { user, asked } = showHistory(`${DAN}&at=${AT}`, {
        "GET /audit/access/explain": because,
    });
    await user.click(await screen.findByRole("link", { name: "Why? Dan Moss, Chess Club" }));
    expect(await screen.findByText("Dan Moss held Chess Club.")).toBeTruthy();
    const inGroup = screen.getByText(/^Why in Players/).closest("li");
    expect(inGroup?.textContent).toContain("approvals.RequestApproved");
    expect(screen.getByText(because.text).lang).toBe("en");
    expect(queries(asked, "/audit/access/explain")).toEqual([
        { user: "dan", resource: "group:chess", at: AT, timeline: "effective" },
    ]);
});

test("why somebody did not hold something tells what became of it, and what they asked for", async () => {
    showHistory("/history?view=explain&user=dan&resource=group:chess", {
        "GET /audit/access/explain": whyNot,
    });
    expect(await screen.findByText("Dan Moss did not hold Chess Club.")).toBeTruthy();
    expect(screen.getByText("groups.MemberLeft")).toBeTruthy();
    expect(screen.getByText(/Asked for: Member/).textContent).toContain("approvals.Asked");
    expect(screen.queryByRole("heading", { name: "Because" })).toBeNull();
});

test("whoever may not read the audit trail is told so, and not that something failed", async () => {
    showHistory(DAN, { "GET /audit/access": problem(403, "access.denied") });
    expect(await screen.findByText(/Only people with a role that reads/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
});

test("an unreachable server is told, and asked again on request", async () => {
    let reachable = false;
    const { user } = showHistory(DAN, {
        "GET /audit/access": () => (reachable ? answer(held) : gone()),
    });
    expect((await screen.findByRole("alert")).textContent).toMatch(/cannot be reached/);
    reachable = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: "Chess Club" })).toBeTruthy();
});

test("auf Deutsch", async () => {
    localStorage.setItem("gatehouse.language", "de");
    showHistory(DAN);
    expect(await screen.findByRole("heading", { name: "Zugriffshistorie" })).toBeTruthy();
    expect(await screen.findByText(/direkt gegeben, seit/)).toBeTruthy();
});
