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

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
