import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { AppearanceProvider } from "./app/Appearance.tsx";
import { Portal } from "./app/Portal.tsx";
import { LanguageProvider } from "./words/Words.tsx";

createRoot(document.getElementById("root") as HTMLElement).render(
    <StrictMode>
        <LanguageProvider>
            <AppearanceProvider>
                <Portal />
            </AppearanceProvider>
        </LanguageProvider>
    </StrictMode>,
);
