// Writes what the portal knows of the API: types from the OpenAPI document, and the codes of its problems.
// With --check it writes nothing and fails where what is committed has drifted from them.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { problemCodesModule } from "./problem-codes.mjs";

const root = new URL("../../", import.meta.url);
const generated = {
    "schema.d.ts":
        "// Made from docs/openapi.json by `npm run generate`; not edited by hand.\n\n" +
        astToString(await openapiTS(new URL("docs/openapi.json", root))),
    "problem-codes.ts": problemCodesModule(fileURLToPath(root)),
};

const check = process.argv.includes("--check");
let drifted = false;
for (const [name, text] of Object.entries(generated)) {
    const file = new URL(`../src/api/${name}`, import.meta.url);
    if (!check) {
        writeFileSync(file, text);
    } else if (readFileSync(file, "utf8") !== text) {
        console.error(`src/api/${name} is not what the API says: run npm run generate`);
        drifted = true;
    }
}
process.exitCode = drifted ? 1 : 0;
