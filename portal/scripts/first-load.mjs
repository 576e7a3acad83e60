// What a browser loads before the first page stands: the entry and all that it imports at once.
// Fails above the budget, and says what each area adds.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = 250 * 1024;
const out = new URL("../target/classes/portal/", import.meta.url);
const size = (file) => gzipSync(readFileSync(new URL(file, out))).length;
const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;

const html = readFileSync(new URL("index.html", out), "utf8");
const first = [...html.matchAll(/(?:src|href)="\/portal\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]);
const total = first.map(size).reduce((a, b) => a + b, 0);
console.log(
    `first load: ${kib(total)} of compressed script in ${first.length} files (budget ${kib(budget)})`,
);
if (first.length === 0 || total > budget) {
    console.error("the first load is above its budget, or nothing was found");
    process.exitCode = 1;
}
