import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { gone, problem, showPortal } from "../testing/portal.tsx";
import { LOOK_EVERY } from "./polling.ts";
import { operations } from "./routes.tsx";

const ID = "01900000-0000-7000-8000-00000000000a";
const REBUILD = `/projections/groups/rebuilds/${ID}`;

const groups = {
    name: "groups",
    generation: 3,
    state: "live",
    position: "1-1200",
    logEnd: "1-1200",
    lag: 0,
    parked: 0,
    drifting: 0,
    lastDrift: null,
};
const users = { ...groups, name: "users", position: "1-1150", lag: 50 };

const building = {
    id: ID,
    projection: "groups",
    generation: 4,
    state: "building",
    position: "1-300",
    logEnd: "1-1200",
    startedDateTime: "2026-03-01T08:00:00Z",
    shownDateTime: null,
};

// The page looks by itself every now and then; when, the tests say.
beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
    vi.useRealTimers();
});
const looked = () => act(() => vi.advanceTimersByTimeAsync(LOOK_EVERY));

function showOperations(answers: Record<string, unknown>, path = "/operations") {
    return showPortal([{ path: "/operations", ...operations }], path, {
        "GET /projections": [groups, users],
        ...answers,
    });
}

async function row(name: string) {
    return (await screen.findByRole("rowheader", { name })).closest("tr")?.textContent;
}

async function rebuilding(answers: Record<string, unknown>) {
    const view = showOperations({ "POST /projections/groups/rebuilds": { id: ID }, ...answers });
    await view.user.click(await screen.findByRole("button", { name: "Rebuild groups" }));
    const dialog = within(await screen.findByRole("dialog"));
    await view.user.click(dialog.getByRole("button", { name: "Rebuild" }));
    await screen.findByRole("region", { name: "Rebuild of groups" });
    return view;
}

test("each projection says how far it is, and the page looks again by itself", async () => {
    let list = [groups, users];
    const { container } = showOperations({ "GET /projections": () => list });
    expect(await row("groups")).toContain("live1-1200 of 1-1200up to date");
    expect(await row("users")).toContain("1-1150 of 1-120050 positions");
    expect(screen.getByText(/Nothing is down meanwhile/)).toBeTruthy();
    list = [groups, { ...users, lag: 0 }];
    await looked();
    await waitFor(async () => expect(await row("users")).toContain("up to date"));
    // What colours there are is looked at in a browser: there are none here.
    const { violations } = await axe.run(container, {
        rules: { "color-contrast": { enabled: false } },
    });
    expect(violations).toEqual([]);
});

test("the table is scrolled in a region that has a name and that the keyboard reaches", async () => {
    showOperations({});
    const table = await screen.findByRole("table");
    const region = table.closest<HTMLElement>("section[tabindex]");
    expect(region?.tabIndex).toBe(0);
    expect(region?.getAttribute("aria-label")).toBe("Table of projections");
});

test("a rebuild is asked for once that is confirmed, and its progress is told until it is shown", async () => {
    let answer: unknown = problem(404, "projections.no-such-rebuild");
    const { asked, user } = await rebuilding({ [`GET ${REBUILD}`]: () => answer });
    expect(asked.filter((request) => request.method === "POST")).toHaveLength(1);
    expect(await screen.findByText(/Asked for; it begins shortly/)).toBeTruthy();

    answer = building;
    await looked();
    expect(
        await screen.findByText(/Generation 4 is being built: at 1-300 of 1-1200. 25 %/),
    ).toBeTruthy();
    const bar = screen.getByRole("progressbar", { name: "Rebuild of groups" });
    expect(bar.getAttribute("aria-valuetext")).toBe("25 %");

    answer = {
        ...building,
        state: "done",
        position: "1-1200",
        shownDateTime: "2026-03-01T08:01:00Z",
    };
    await looked();
    expect(await screen.findByText("Done: generation 4 is shown now.")).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();

    await user.click(screen.getByRole("button", { name: "Close rebuild of groups" }));
    expect(screen.queryByText(/Done: generation 4/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Projections" }));
});

test("nothing is rebuilt where somebody thinks better of it", async () => {
    const { user, asked } = showOperations({});
    await user.click(await screen.findByRole("button", { name: "Rebuild users" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(asked.some((request) => request.method === "POST")).toBe(false);
});

test("a rebuild that is refused says why where it was asked for", async () => {
    const { user } = showOperations({ "POST /projections/groups/rebuilds": gone });
    await user.click(await screen.findByRole("button", { name: "Rebuild groups" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Rebuild" }));
    expect((await dialog.findByRole("alert")).textContent).toContain("cannot be reached");
});

test("a rebuild is cancelled, and that is told", async () => {
    let view = building;
    const { user } = await rebuilding({
        [`GET ${REBUILD}`]: () => view,
        [`DELETE ${REBUILD}`]: () => {
            view = { ...building, state: "cancelled" };
            return undefined;
        },
    });
    await user.click(await screen.findByRole("button", { name: "Cancel rebuild of groups" }));
    expect(await screen.findByText(/Cancelled: generation 4 is given up/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Cancel rebuild of groups" })).toBeNull();
});

test("whoever loads the page anew goes on to see the rebuild", async () => {
    showOperations({ [`GET ${REBUILD}`]: building }, `/operations?rebuild=groups:${ID}`);
    expect(await screen.findByText(/Generation 4 is being built/)).toBeTruthy();
});

test("what is parked is told by what it is about, with the cause, and can be tried again", async () => {
    const entry = {
        sequence: "group-7",
        position: "1-900",
        eventId: ID,
        cause: "DataIntegrityViolationException",
        parkedDateTime: "2026-03-01T08:00:00Z",
    };
    let parked = [entry, { ...entry, position: "1-910" }, { ...entry, sequence: "group-8" }];
    const { user } = showOperations({
        "GET /projections": () => [{ ...groups, parked: parked.length }, users],
        "GET /projections/groups/parked": () => parked,
        "POST /projections/groups/parked/retry": () => {
            parked = parked.slice(0, 2);
            return undefined;
        },
    });
    const region = within(await screen.findByRole("region", { name: "Parked in groups" }));
    const items = (await region.findAllByRole("listitem")).map((item) => item.textContent);
    expect(items[0]).toMatch(
        /^group-7: 2 eventsDataIntegrityViolationException at position 1-900, parked on Mar 1, 2026/,
    );
    expect(items[1]).toMatch(/^group-8: 1 event/);
    await user.click(region.getByRole("button", { name: "Try to take in again: groups" }));
    expect(await region.findByText(/It is being tried again/)).toBeTruthy();
    await waitFor(() => expect(region.getAllByRole("listitem")).toHaveLength(1));
});

test("drift is told, with when it was found", async () => {
    const drifting = { ...groups, drifting: 2, lastDrift: "2026-03-01T08:00:00Z" };
    showOperations({ "GET /projections": [drifting] });
    const told = await screen.findByText(/2 rows of groups are not what the log says/);
    expect(told.textContent).toContain("Found last on Mar 1, 2026");
});

test("whoever may not operate is told so, and nothing is asked for again", async () => {
    const { asked } = showOperations({ "GET /projections": problem(403, "access.denied") });
    expect(await screen.findByText(/Only people with a role that permits to operate/)).toBeTruthy();
    await looked();
    expect(asked).toHaveLength(1);
});

test("while nothing answers that is said, and what was read stays", async () => {
    let answer: unknown = [groups];
    showOperations({
        "GET /projections": () => (answer === null ? gone() : answer),
    });
    await row("groups");
    answer = null;
    await looked();
    expect((await screen.findByRole("alert")).textContent).toContain("cannot be reached");
    expect(await row("groups")).toContain("live");
});

test("auf Deutsch", async () => {
    localStorage.setItem("gatehouse.language", "de");
    showOperations({});
    expect(await row("users")).toContain("50 Positionen");
    expect(screen.getByRole("button", { name: "Neu aufbauen: users" })).toBeTruthy();
});
