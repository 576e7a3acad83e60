import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

export default defineConfig(globalIgnores(["target", "src/api/schema.d.ts"]), {
    files: ["src/**/*.{ts,tsx}", "vite.config.ts"],
    extends: [
        js.configs.recommended,
        typescript.configs.strict,
        hooks.configs.flat["recommended-latest"],
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
});
