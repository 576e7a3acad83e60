// What browsers call themselves, reduced to names that people know. The order matters: most of them also
// claim to be the ones below. Whoever is none of these is shown with the text that they sent.

const browsers: [RegExp, string][] = [
    [/\bEdg(A|iOS)?\//, "Microsoft Edge"],
    [/\bOPR\//, "Opera"],
    [/\bSamsungBrowser\//, "Samsung Internet"],
    [/\b(Firefox|FxiOS)\//, "Firefox"],
    [/\b(Chrome|CriOS)\//, "Chrome"],
    [/\bVersion\/.*\bSafari\//, "Safari"],
];

const systems: [RegExp, string][] = [
    [/\bWindows NT\b/, "Windows"],
    [/\biPhone\b/, "iPhone"],
    [/\biPad\b/, "iPad"],
    [/\bAndroid\b/, "Android"],
    [/\bCrOS\b/, "ChromeOS"],
    [/\bMac OS X\b/, "macOS"],
    [/\bLinux\b/, "Linux"],
];

export type Device = { browser: string; system: string };

function named(names: [RegExp, string][], userAgent: string): string | undefined {
    return names.find(([sign]) => sign.test(userAgent))?.[1];
}

/** Null for what is not surely one of those that are known here. */
export function device(userAgent: string): Device | null {
    const browser = named(browsers, userAgent);
    const system = named(systems, userAgent);
    return browser === undefined || system === undefined ? null : { browser, system };
}
