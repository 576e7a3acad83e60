import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// What browsers have and jsdom has not.
window.matchMedia ??= (query: string) =>
    ({
        matches: false,
        media: query,
        addEventListener: () => {},
        removeEventListener: () => {},
    }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
};

afterEach(() => {
    cleanup();
    localStorage.clear();
    sessionStorage.clear();
});
