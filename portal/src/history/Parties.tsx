import { AppLink } from "../common/AppLink.tsx";
import { words as common } from "../common/words.ts";
import { useWords } from "../words/Words.tsx";
import { about, named, type Party, placeOf, useAsked } from "./asked.ts";
import { words } from "./words.ts";

/** As it is called now, or what kind it is where nobody knows any more. */
export function useName() {
    const w = useWords(words);
    const c = useWords(common);
    return ({ kind, id, displayName }: Party): string =>
        displayName ?? (kind === "user" ? c.nobody : w.unnamed(kind, id));
}

/** A person, a group or a role; the link asks the same of it. */
export function PartyLink({ party }: { party: Party }) {
    const name = useName();
    const { search } = useAsked();
    const view = search.get("view") === "changes" ? "changes" : "held";
    return <AppLink to={placeOf(search, view, about(party))}>{name(party)}</AppLink>;
}

/** Leads to why somebody holds something, at the instant that is looked at. */
export function Why({ user, resource, at }: { user: Party; resource: Party; at?: string }) {
    const w = useWords(words);
    const name = useName();
    const { search } = useAsked();
    const asked = { user: user.id, resource: named(resource), ...(at === undefined ? {} : { at }) };
    return (
        <AppLink to={placeOf(search, "explain", asked)} label={w.whyOf(name(user), name(resource))}>
            {w.why}
        </AppLink>
    );
}
