// English and German. A person's own choice is kept on this device; else the browser's languages say.

export type Language = "en" | "de";

export const languages: Record<Language, string> = { en: "English", de: "Deutsch" };

const KEY = "gatehouse.language";

function isLanguage(text: string | null | undefined): text is Language {
    return text === "en" || text === "de";
}

export function preferredLanguage(): Language {
    const chosen = localStorage.getItem(KEY);
    if (isLanguage(chosen)) {
        return chosen;
    }
    const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
    return spoken.find(isLanguage) ?? "en";
}

let current: Language = "en";

/** For what is not a component: the `Accept-Language` of requests. */
export function currentLanguage(): Language {
    return current;
}

/** Pages are read aloud and hyphenated in the language that they say they are in. */
export function speak(language: Language): void {
    current = language;
    document.documentElement.lang = language;
}

export function choose(language: Language): void {
    localStorage.setItem(KEY, language);
    speak(language);
}
