import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { choose, type Language, preferredLanguage, speak } from "./language.ts";

type Speaking = { language: Language; setLanguage(language: Language): void };

const LanguageContext = createContext<Speaking | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
    const [language, setLanguage] = useState(() => {
        const preferred = preferredLanguage();
        speak(preferred);
        return preferred;
    });
    const speaking = useMemo(
        () => ({
            language,
            setLanguage(other: Language) {
                choose(other);
                setLanguage(other);
            },
        }),
        [language],
    );
    return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

export function useLanguage(): Speaking {
    const speaking = useContext(LanguageContext);
    if (speaking === null) {
        throw new Error("outside of LanguageProvider");
    }
    return speaking;
}

/**
 * Every room has a `words.ts` with `en` and `de`; the German has the English's shape, so the compiler
 * finds what was forgotten. Values are texts, or functions of what they speak about.
 */
export function useWords<W>(words: Record<Language, W>): W {
    return words[useLanguage().language];
}

/** Times are shown as the language writes them, in the time zone of whoever looks. */
export function useTimes() {
    const { language } = useLanguage();
    return useMemo(() => {
        const full = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
        const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
        return {
            time: (rfc3339: string) => full.format(new Date(rfc3339)),
            day: (rfc3339: string) => day.format(new Date(rfc3339)),
        };
    }, [language]);
}
