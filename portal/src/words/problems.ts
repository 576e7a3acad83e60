import type { ProblemCode } from "../api/problem-codes.ts";
import type { Language } from "./language.ts";
import { problems as de } from "./problems.de.ts";
import { problems as en } from "./problems.en.ts";

const sentences: Record<Language, Record<ProblemCode, string>> = { en, de };

/** The human sentence for a code of the API; undefined for one that this portal is too old to know. */
export function sentence(language: Language, code: string): string | undefined {
    return (sentences[language] as Record<string, string>)[code];
}
