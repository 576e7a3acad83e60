import {
    createDOMRenderer,
    FluentProvider,
    makeStaticStyles,
    RendererProvider,
    type Theme,
    teamsHighContrastTheme,
    webDarkTheme,
    webLightTheme,
} from "@fluentui/react-components";
import {
    createContext,
    type ReactNode,
    useContext,
    useMemo,
    useState,
    useSyncExternalStore,
} from "react";

const appearances = ["system", "light", "dark", "highContrast"] as const;
export type Appearance = (typeof appearances)[number];

const themes: Record<Exclude<Appearance, "system">, Theme> = {
    light: webLightTheme,
    dark: webDarkTheme,
    highContrast: teamsHighContrastTheme,
};

const KEY = "gatehouse.appearance";

type Choice = { appearance: Appearance; setAppearance(appearance: Appearance): void };

const AppearanceContext = createContext<Choice | null>(null);

export function useAppearance(): Choice {
    const choice = useContext(AppearanceContext);
    if (choice === null) {
        throw new Error("outside of AppearanceProvider");
    }
    return choice;
}

function useMedia(query: string): boolean {
    return useSyncExternalStore(
        (changed) => {
            const list = window.matchMedia(query);
            list.addEventListener("change", changed);
            return () => list.removeEventListener("change", changed);
        },
        () => window.matchMedia(query).matches,
    );
}

const useDocument = makeStaticStyles({ body: { margin: 0 } });

/** Styles are made at run time; the content security policy lets in those that carry the page's nonce. */
function renderer() {
    const nonce =
        document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
    return createDOMRenderer(document, { styleElementAttributes: { nonce } });
}

function stored(): Appearance {
    const chosen = localStorage.getItem(KEY);
    return appearances.find((appearance) => appearance === chosen) ?? "system";
}

/** Light, dark or high contrast, as the device asks for it or as was chosen here. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
    const [appearance, setAppearance] = useState(stored);
    const [styles] = useState(renderer);
    const dark = useMedia("(prefers-color-scheme: dark)");
    const contrast = useMedia("(prefers-contrast: more)");
    const shown =
        appearance !== "system" ? appearance : contrast ? "highContrast" : dark ? "dark" : "light";
    const choice = useMemo(
        () => ({
            appearance,
            setAppearance(other: Appearance) {
                localStorage.setItem(KEY, other);
                setAppearance(other);
            },
        }),
        [appearance],
    );
    return (
        <AppearanceContext value={choice}>
            <RendererProvider renderer={styles}>
                <WholePage />
                <FluentProvider
                    theme={themes[shown]}
                    style={{
                        minHeight: "100vh",
                        colorScheme: shown === "light" ? "light" : "dark",
                    }}
                >
                    {children}
                </FluentProvider>
            </RendererProvider>
        </AppearanceContext>
    );
}

/** The theme's colours reach to the window's edge. */
function WholePage() {
    useDocument();
    return null;
}
