import { describe, expect, test } from "vitest";
import { problemCodes } from "../api/problem-codes.ts";
import { languages, type Language } from "./language.ts";
import { type Sentence, sentence, sentences } from "./problems.ts";

const spoken = Object.keys(languages) as Language[];

function namedIn(known: Sentence): string[] {
    const text = typeof known === "string" ? known : known[0];
    return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? "").sort();
}

describe.each(problemCodes)("%s", (code) => {
    test("names the same in every language", () => {
        for (const language of spoken) {
            expect(namedIn(sentences[language][code])).toEqual(namedIn(sentences.en[code]));
        }
    });

    test("never shows a name instead of what it stands for", () => {
        const all = Object.fromEntries(namedIn(sentences.en[code]).map((name) => [name, "a word"]));
        for (const language of spoken) {
            for (const named of [all, {}, { word: null }, { most: [] }, { groups: [{}] }]) {
                expect(sentence(language, code, named)).toMatch(/^[^{}]+$/);
            }
        }
    });
});

test("a word is quoted as the language does it", () => {
    const named = { word: "bank" };
    expect(sentence("en", "groups.blocked-word", named)).toContain("“bank” is not allowed");
    expect(sentence("de", "groups.blocked-word", named)).toContain("„bank“ ist in");
});

test("several are listed, and numbers written, as the language does it", () => {
    const groups = ["Finance", "Sales, north", "Tax"];
    expect(sentence("en", "groups.confers-more", { groups })).toContain(
        ": “Finance”, “Sales, north”, and “Tax”.",
    );
    expect(sentence("de", "groups.confers-more", { groups })).toContain(
        ": „Finance“, „Sales, north“ und „Tax“.",
    );
    expect(sentence("en", "settings.too-many", { most: 5000 })).toContain("5,000");
    expect(sentence("de", "settings.too-many", { most: 5000 })).toContain("5.000");
});

test("what is not told is left out, and so is what else the sentence would name", () => {
    expect(sentence("en", "settings.out-of-range", { least: 0, most: 9 })).toContain("from 0 to 9");
    expect(sentence("en", "settings.out-of-range", { least: 1 })).toBe(
        "This number is too small or too large.",
    );
});

test("what is put in is taken as it is", () => {
    expect(sentence("en", "groups.blocked-word", { word: "$& {most}" })).toContain("“$& {most}”");
});

test("a code that is too new is not known", () => {
    expect(sentence("en", "groups.of-tomorrow", { word: "bank" })).toBeUndefined();
});
