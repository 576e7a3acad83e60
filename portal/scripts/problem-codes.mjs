// Gathers the codes of all problems that the API answers, from the Java sources.
//
// A string literal is such a code where it is passed for a parameter named `code`, be it in place or by a constant:
// that is what factories of problems, records of violations and findings of imports call it. Where the parameter is
// the code of one certain refusal, it is named after that: `notFound`, `taken`.
// Whatever looks like a code of a known area and is not passed so has to be named below, so that none is missed.
//
//   node scripts/problem-codes.mjs           prints them
//   node scripts/problem-codes.mjs --write   writes src/api/problem-codes.ts
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Look like codes and are none, each with what it is. */
const notCodes = new Map([
    ["approvals.pending", "the scope of a claim"],
    ["audit.events", "what somebody has looked at"],
    ["credentials.password", "what a password is sealed for"],
    ["idempotency.nonce", "what a nonce is signed for"],
    ["grants.access", "the view that somebody has looked at"],
    ["grants.changes", "the view that somebody has looked at"],
    ["grants.explanation", "the view that somebody has looked at"],
    ["provider.place", "what a cookie is signed for"],
    ["provider.session", "what a cookie is signed for"],
]);

/** Are codes and passed for no parameter that says so, each with the way that it takes. */
const otherCodes = new Map([
    ["notifications.mail-address-unusable", "returned, and recorded by whoever sends mails"],
    ["notifications.mail-given-up", "returned, and recorded by whoever sends mails"],
    ["notifications.mail-refused", "returned, and recorded by whoever sends mails"],
]);

const PARAMETERS = ["code", "notFound", "taken"];
const CODE = /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/;

/** @returns {string[]} sorted */
export function problemCodes(root) {
    const sources = readSources(root);
    const parameters = declaredParameters(sources);
    const codes = new Set([...otherCodes.keys(), ...missingAggregates(sources)]);
    const others = new Map();
    for (const literal of literals(sources)) {
        const isCode = usesOf(literal, sources).some((use) => isPassedAsCode(use, parameters));
        if (isCode) {
            codes.add(literal.value);
        } else if (CODE.test(literal.value)) {
            others.set(literal.value, relative(root, literal.source.path));
        }
    }
    requireNoneMissed(codes, others, rooms(sources));
    return [...codes].sort();
}

/** The module of TypeScript that holds them. */
export function problemCodesModule(root) {
    const lines = problemCodes(root).map((code) => `  ${JSON.stringify(code)},\n`);
    return `// Made from the Java sources by scripts/problem-codes.mjs; not edited by hand.

export const problemCodes = [
${lines.join("")}] as const;

export type ProblemCode = (typeof problemCodes)[number];
`;
}

/** The main sources of all modules. */
function readSources(root) {
    return readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((module) => join(root, module.name, "src/main/java"))
        .flatMap((folder) => filesBelow(folder))
        .filter((path) => path.endsWith(".java"))
        .map((path) => ({ path, text: syntaxOf(readFileSync(path, "utf8")) }));
}

function filesBelow(folder) {
    try {
        return readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
    } catch (failure) {
        if (failure.code === "ENOENT") {
            return []; // a module without Java
        }
        throw failure;
    }
}

const STRING = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/;
const STRING_OR_COMMENT = new RegExp(`${STRING.source}|//[^\\n]*|/\\*[\\s\\S]*?\\*/`, "g");

/** Without comments, and without what would look like syntax in strings. */
function syntaxOf(text) {
    return text.replace(STRING_OR_COMMENT, (found) =>
        found.startsWith("/") ? " " : found.replace(/[()[\]{}<>,;]/g, "_"),
    );
}

function* literals(sources) {
    for (const source of sources) {
        for (const found of source.text.matchAll(/(?<![\w"\\])"([a-z]+(?:\.[a-z0-9-]+)?)"(?!")/g)) {
            yield { value: found[1], source, at: found.index };
        }
    }
}

/** Where a literal goes: where it stands, or where the constant that holds it stands. */
function usesOf({ source, at }, sources) {
    const constant = /\bstatic final String (\w+)\s*=\s*$/.exec(source.text.slice(0, at))?.[1];
    if (constant === undefined) {
        return [{ text: source.text, at }];
    }
    const owner = /(\w+)\.java$/.exec(source.path)[1];
    const nested = [...source.text.matchAll(/\b(?:class|record|interface|enum) (\w+)/g)];
    const owners = new Set([owner, ...nested.map((type) => type[1])]);
    return sources.flatMap(({ text, path }) =>
        [...text.matchAll(new RegExp(`(?:\\b(\\w+)\\.)?\\b${constant}\\b`, "g"))]
            .filter((use) => (use[1] === undefined ? path === source.path : owners.has(use[1])))
            .map((use) => ({ text, at: use.index })),
    );
}

/** By simple names: the lists of parameters of methods, constructors, records and enums. */
function declaredParameters(sources) {
    const lists = new Map();
    const declaration =
        /(?:[\w>\]?]\s+|\brecord\s+|^\s*)(\w+)(?:<[^()]*?>)?\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*(?:throws [\w., ]+)?(?:implements [\w<>., ]+)?[{;]/gm;
    for (const { text } of sources) {
        for (const [, name, list] of text.matchAll(declaration)) {
            const names = split(list).map((each) => /(\w+)\s*$/.exec(each)?.[1]);
            lists.set(name, [...(lists.get(name) ?? []), names]);
        }
    }
    return lists;
}

/** At the commas that are in no brackets. */
function split(list) {
    let depth = 0;
    let part = "";
    const parts = [];
    for (const [token] of list.matchAll(/->|[\s\S]/g)) {
        depth += "([{<".includes(token) ? 1 : ")]}>".includes(token) ? -1 : 0;
        if (token === "," && depth === 0) {
            parts.push(part);
            part = "";
        } else {
            part += token;
        }
    }
    return part.trim() === "" ? parts : [...parts, part];
}

function isPassedAsCode({ text, at }, parameters) {
    const call = callAround(text, at);
    return (
        call !== undefined &&
        (parameters.get(call.name) ?? []).some(
            (names) => names.length === call.count && PARAMETERS.includes(names[call.index]),
        )
    );
}

/** The call that an argument stands in: by what name, as which of how many. */
function callAround(text, at) {
    const open = bracketAround(text, at, -1);
    const close = bracketAround(text, at, 1);
    if (text[open] !== "(" || text[close] !== ")") {
        return undefined;
    }
    const before = text.slice(Math.max(0, open - 200), open);
    const constant = /(?:[{,;]\s*)([A-Z][A-Z_]*)$/.test(before);
    const name = constant ? enumAround(text, open) : /(\w+)(?:<[^()]*>)?\s*$/.exec(before)?.[1];
    return {
        name,
        index: split(`${text.slice(open + 1, at)}x`).length - 1,
        count: split(text.slice(open + 1, close)).length,
    };
}

/** The constants of an enum are calls of its constructor. */
function enumAround(text, at) {
    return [...text.slice(0, at).matchAll(/\benum (\w+)/g)].at(-1)?.[1];
}

/** The next bracket, that way, whose partner lies the other way. */
function bracketAround(text, at, step) {
    const [inner, outer] = step < 0 ? [")]}", "([{"] : ["([{", ")]}"];
    let depth = 0;
    for (let i = at + step; i >= 0 && i < text.length; i += step) {
        if (inner.includes(text[i])) {
            depth++;
        } else if (outer.includes(text[i]) && --depth < 0) {
            return i;
        }
    }
    return -1;
}

/**
 * For commands about what is not there, the door of the command side makes up the code: of the room, and of the kind
 * of stream that the command is of (Failures.java). A handler that makes what is missing never comes to that.
 */
function missingAggregates(sources) {
    const commands = commandsOfCallers(sources);
    const handler = /@CommandHandler\s+(@CreationPolicy\([^)]*\)\s+)?[\w<>@ ]+ handle\(\s*(\w+)/g;
    return sources
        .flatMap(({ text }) => [...text.matchAll(handler)])
        .filter(([, creation, command]) => creation === undefined && commands.has(command))
        .map(([, , command]) => commands.get(command));
}

/** By the names of commands that others than Gatehouse itself may send: the code of what is missing then. */
function commandsOfCallers(sources) {
    const commands = new Map();
    const record =
        /@Requires\(Permission\.(\w+)\)\s+record (\w+)\([^{}]*?\)\s+implements (\w+)Command\b/g;
    for (const { text } of sources) {
        const room = /^package org\.gatehouse\.api\.(\w+);/m.exec(text)?.[1];
        for (const [, permission, name, kind] of text.matchAll(record)) {
            if (permission !== "SYSTEM") {
                commands.set(
                    name,
                    `${room}.no-such-${kind.replace(/(?<=.)(?=[A-Z])/g, "-").toLowerCase()}`,
                );
            }
        }
    }
    return commands;
}

function rooms(sources) {
    return sources
        .map(({ text }) => /^package org\.gatehouse\.api\.(\w+);/m.exec(text)?.[1])
        .filter((room) => room !== undefined);
}

/** A literal that looks like a code of a room, or of an area that has codes, is one or known to be none. */
function requireNoneMissed(codes, others, rooms) {
    const areas = new Set([...rooms, ...[...codes].map((code) => code.split(".")[0])]);
    const unknown = [...others].filter(
        ([value]) => areas.has(value.split(".")[0]) && !codes.has(value) && !notCodes.has(value),
    );
    const stale = [...notCodes.keys(), ...otherCodes.keys()].filter((value) => !others.has(value));
    if (unknown.length > 0 || stale.length > 0) {
        throw new Error(
            [
                ...unknown.map(([value, path]) => `${path}: is "${value}" the code of a problem?`),
                ...stale.map((value) => `scripts/problem-codes.mjs: "${value}" needs not be named`),
            ].join("\n"),
        );
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const root = fileURLToPath(new URL("../../", import.meta.url));
    if (process.argv.includes("--write")) {
        writeFileSync(
            new URL("../src/api/problem-codes.ts", import.meta.url),
            problemCodesModule(root),
        );
    } else {
        console.log(problemCodes(root).join("\n"));
    }
}
