import { expect, test } from "vitest";
import { lastPosition, reached } from "./position.ts";

test("a read never waits for less than what was written or told before", () => {
    expect(lastPosition()).toBeNull();
    reached("1-99");
    reached("1-105");
    reached("1-100");
    reached(null);
    expect(lastPosition()).toBe("1-105");
    reached("2-3"); // the log was restored: a new epoch
    expect(lastPosition()).toBe("2-3");
});
