import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
    base: "/portal/",
    plugins: [react()],
    build: {
        // Into the jar of this module, from which the standalone process serves it.
        outDir: "target/classes/portal",
        emptyOutDir: true,
        // Nothing may be inlined that the content security policy then refuses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        manifest: true, // for scripts/first-load.mjs, which takes it away
        license: { fileName: "licences.md" },
    },
    test: {
        environment: "jsdom",
        include: ["src/**/*.test.{ts,tsx}"],
        setupFiles: ["src/testing/setup.ts"],
        restoreMocks: true,
        testTimeout: 30_000,
    },
});
