import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// How long a test waits at most for what is to come: machines may be busy.
configure({ asyncUtilTimeout: 10_000 });

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
// Dialogs look for what can have the focus among what is laid out; where they find nothing, they hide
// themselves from whoever does not see.
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get(this: HTMLElement) {
        return this.parentElement;
    },
});
document.body.getBoundingClientRect = () =>
    new DOMRect(0, 0, window.innerWidth, window.innerHeight);

afterEach(() => {
    cleanup();
    localStorage.clear();
    sessionStorage.clear();
});
