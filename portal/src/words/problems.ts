import type { ProblemCode } from "../api/problem-codes.ts";
import type { Language } from "./language.ts";
import { problems as de } from "./problems.de.ts";
import { problems as en } from "./problems.en.ts";

/** One that names arguments of the problem as `{name}` has another beside it, for when one of them is not told. */
export type Sentence = string | readonly [naming: string, plain: string];

export const sentences: Record<Language, Record<ProblemCode, Sentence>> = { en, de };

const NAMED = /\{(\w+)\}/g;
const quotes: Record<Language, (text: string) => string> = {
    en: (text) => `“${text}”`,
    de: (text) => `„${text}“`,
};

/**
 * The human sentence for a code of the API; undefined for one that this portal is too old to know.
 *
 * @param named the arguments of the problem
 */
export function sentence(
    language: Language,
    code: string,
    named: Readonly<Record<string, unknown>> = {},
): string | undefined {
    const known = (sentences[language] as Record<string, Sentence>)[code];
    if (known === undefined || typeof known === "string") {
        return known;
    }
    const [naming, plain] = known;
    let told = true;
    const filled = naming.replace(NAMED, (_, name: string) => {
        const said = say(language, named[name]);
        told &&= said !== null;
        return said ?? "";
    });
    return told ? filled : plain;
}

/** Texts as what they quote, and numbers and lists as the language writes them; null where there is nothing to say. */
function say(language: Language, value: unknown): string | null {
    if (typeof value === "number") {
        return new Intl.NumberFormat(language).format(value);
    }
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
    return texts.length === 0
        ? null
        : new Intl.ListFormat(language).format(texts.map(quotes[language]));
}
