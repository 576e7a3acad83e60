// A real browser: Debian's Chromium without a window, driven by Playwright. Each person has a profile of
// their own, so that two people are two browsers.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { origin, people, password as usual } from "./gatehouse.mjs";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** For `test(…, { skip })`: where there is no Chromium the stories are not told, and CI fails. */
export const skip = existsSync(executablePath)
    ? false
    : `no Chromium at ${executablePath}; set CHROMIUM, or install Debian's package chromium`;
if (skip && process.env.CI === "true") {
    throw new Error(skip);
}

let running;

async function launched() {
    running ??= await chromium.launch({
        executablePath,
        args: [
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-sync",
            "--no-first-run",
        ],
        chromiumSandbox: false,
    });
    return running;
}

export async function closeBrowser() {
    await running?.close();
}

/** A new browser without any past. It ends with the story, and fails it where the page broke a rule of its own. */
export async function browser(story, options = {}) {
    const context = await (await launched()).newContext({ locale: "en-GB", ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const broken = [];
    page.on("pageerror", (error) => broken.push(String(error)));
    page.on("console", (message) => {
        if (
            message.type() === "error" &&
            /Content Security Policy|Warning:|Minified React/.test(message.text())
        ) {
            broken.push(message.text());
        }
    });
    story.after(async () => {
        await context.close();
        assert.deepEqual(broken, []);
    });
    return page;
}

/** Opens the address that the run command prints, and signs in as somebody would. */
export async function signIn(page, person, { path = "/", password = usual } = {}) {
    await page.goto(path === "/" ? origin : `${origin}/portal${path}`);
    await fillSignIn(page, person, password);
    await page
        .getByRole("navigation")
        .or(page.getByRole("button", { name: /^(Menu|Menü)$/ }))
        .first()
        .waitFor();
}

export async function fillSignIn(page, person, password = usual) {
    await page.getByLabel(/^(User name|Benutzername)$/).fill(people[person].name);
    await page.getByLabel(/^(Password|Passwort)$/).fill(password);
    await page.getByRole("button", { name: /^(Sign in|Anmelden)$/ }).click();
}

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * axe-core finds nothing on the page as it stands.
 *
 * What is left out: the stops with which Fluent's focus management marks the ends of a dialog. They have
 * `aria-hidden` and take the focus only to hand it on.
 */
export async function assertAccessible(page, where) {
    // What still fades in has colours that nobody is to read.
    await page.waitForFunction(() =>
        document
            .getAnimations()
            .every(
                (one) =>
                    one.playState !== "running" || one.effect?.getTiming().iterations === Infinity,
            ),
    );
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
        const result = await window.axe.run(
            { exclude: ["[data-tabster-dummy]"] },
            { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        );
        return result.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
        );
    });
    assert.deepEqual(found, [], where);
}

/** Nothing has to be moved sideways to be read. */
export async function assertFits(page, where) {
    const [content, window_] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
    ]);
    assert.ok(content <= window_, `${where} is ${content} wide in a window of ${window_}`);
}
