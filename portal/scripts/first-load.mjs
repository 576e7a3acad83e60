// What a browser loads before the first page stands, the overview's own chunks included, and what each other
// area adds to that. Fails above the budget.
import { readFileSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = 250 * 1024;
const portal = new URL("../target/classes/portal/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", portal), "utf8"));
rmSync(new URL(".vite/", portal), { recursive: true }); // browsers have no use for it

const size = (file) => gzipSync(readFileSync(new URL(file, portal))).length;
const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;

/** A chunk and all that it imports at once. */
function closure(key, found = new Set()) {
    if (!found.has(key)) {
        found.add(key);
        for (const imported of manifest[key].imports ?? []) {
            closure(imported, found);
        }
    }
    return found;
}

const weight = (keys) => [...keys].reduce((sum, key) => sum + size(manifest[key].file), 0);

const first = closure("src/home/routes.tsx", closure("index.html"));
console.log(`first load: ${kib(weight(first))} of compressed script (budget ${kib(budget)})`);
for (const area of manifest["index.html"].dynamicImports) {
    const more = [...closure(area)].filter((key) => !first.has(key));
    if (more.length > 0) {
        console.log(`${area.split("/")[1]}: ${kib(weight(more))} more`);
    }
}
if (weight(first) > budget) {
    console.error("the first load is above its budget");
    process.exitCode = 1;
}
