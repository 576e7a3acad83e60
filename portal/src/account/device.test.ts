import { expect, test } from "vitest";
import { device } from "./device.ts";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";
const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const ANDROID = "Mozilla/5.0 (Linux; Android 16; Pixel 10)";

test.each([
    [
        `${WINDOWS} ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
        "Microsoft Edge",
        "Windows",
    ],
    [`${WINDOWS} ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 OPR/120.0.0.0`, "Opera", "Windows"],
    [`${MAC} ${WEBKIT} Chrome/140.0.0.0 Safari/537.36`, "Chrome", "macOS"],
    [
        `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15`,
        "Safari",
        "macOS",
    ],
    [`${ANDROID} ${WEBKIT} Chrome/140.0.0.0 Mobile Safari/537.36`, "Chrome", "Android"],
    ["Mozilla/5.0 (Android 16; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox", "Android"],
])("%s", (userAgent, browser, system) => {
    expect(device(userAgent)).toEqual({ browser, system });
});

test.each([
    "curl/8.5.0",
    `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/140.0.0.0 Safari/537.36`,
    `${WINDOWS} Gecko/20100101 Something/1.0`,
])("%s is not guessed at", (userAgent) => {
    expect(device(userAgent)).toBeNull();
});
