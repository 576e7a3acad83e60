import type { ProblemMember } from "../api/problems.ts";
import type { Language } from "../words/language.ts";
import { sentence } from "../words/problems.ts";

/** A rule that a password is against, and the words in it that are the reason. */
export type Unfit = { rule: string; terms: string[] };

const QUOTED = /"([^"]+)"/g;

/**
 * What is wrong with a password, each rule once. The terms stand in quotation marks in the server's own
 * sentence; where that is shown itself, for a code that has no other, they are not said again.
 */
export function unfit(language: Language, members: readonly ProblemMember[]): Unfit[] {
    const found = new Map<string, Unfit>();
    for (const { code, detail } of members) {
        const known = sentence(language, code);
        const rule = known ?? detail;
        const one = found.get(rule) ?? { rule, terms: [] };
        if (known !== undefined) {
            const terms = Array.from(detail.matchAll(QUOTED), ([, term]) => term ?? "");
            one.terms.push(...terms.filter((term) => !one.terms.includes(term)));
        }
        found.set(rule, one);
    }
    return [...found.values()];
}
