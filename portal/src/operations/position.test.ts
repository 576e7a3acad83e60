import { expect, test } from "vitest";
import { shareRead } from "./position.ts";

test("how much has been read is a share of the log", () => {
    expect(shareRead("1-300", "1-1200")).toBe(0.25);
    expect(shareRead("1-0", "1-0")).toBe(1);
});

test("positions that cannot be compared give no share", () => {
    expect(shareRead("1-300", "2-1200")).toBeUndefined();
    expect(shareRead("somewhere", "1-1200")).toBeUndefined();
});
