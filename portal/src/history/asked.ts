import { useSearchParams } from "react-router";
import type { components } from "../api/schema.d.ts";

export type Party = components["schemas"]["Party"];
export type Timeline = components["schemas"]["AsOf"]["timeline"];

/** What is asked; all of it stands in the address, so that it can be sent to somebody. */
export type Asked = {
    /** Somebody, by id. */
    user: string | null;
    /** `group:<id>` or `role:<id>`. */
    resource: string | null;
    /** Instants; none is now. */
    at: string | null;
    from: string | null;
    to: string | null;
    timeline: Timeline;
};

const members = ["user", "resource", "at", "from", "to"] as const;

function instant(text: string | null): string | null {
    return text === null || Number.isNaN(Date.parse(text)) ? null : text;
}

export function useAsked() {
    const [search, setSearch] = useSearchParams();
    const asked: Asked = {
        user: search.get("user"),
        resource: search.get("resource"),
        at: instant(search.get("at")),
        from: instant(search.get("from")),
        to: instant(search.get("to")),
        timeline: search.get("timeline") === "recorded" ? "recorded" : "effective",
    };
    return {
        asked,
        search,
        /** @param replace where one goes on within the same view, so that the way back leads out of it */
        ask(changes: Partial<Asked>, { replace = false } = {}) {
            setSearch((before) => changed(before, changes), { replace });
        },
    };
}

function changed(before: URLSearchParams, changes: Partial<Asked>): URLSearchParams {
    const after = new URLSearchParams(before);
    for (const name of members) {
        const value = changes[name];
        if (value === null) {
            after.delete(name);
        } else if (value !== undefined) {
            after.set(name, value);
        }
    }
    if (changes.timeline === "effective") {
        after.delete("timeline");
    } else if (changes.timeline === "recorded") {
        after.set("timeline", "recorded");
    }
    return after;
}

/** Where the same is asked with something else in it. */
export function placeOf(search: URLSearchParams, view: string, changes: Partial<Asked>): string {
    const after = changed(search, changes);
    after.set("view", view);
    return `/history?${after}`;
}

export function named(party: Party): string {
    return `${party.kind}:${party.id}`;
}

/** A person or a resource as what is asked about. */
export function about(party: Party): Pick<Asked, "user" | "resource"> {
    return party.kind === "user"
        ? { user: party.id, resource: null }
        : { user: null, resource: named(party) };
}
