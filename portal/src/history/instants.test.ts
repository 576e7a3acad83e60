import { expect, test } from "vitest";
import { fromField, instantAt, PLACES, placeAt, toField } from "./instants.ts";

const beginning = "2026-01-01T00:00:00.500Z";
const now = Date.parse("2026-01-11T00:00:00Z");

test("what a field is given comes back as the same instant, to the second", () => {
    expect(fromField(toField("2026-03-02T12:34:56.789Z"))).toBe("2026-03-02T12:34:56.000Z");
});

test("half of a date is no instant", () => {
    expect(fromField("")).toBeNull();
    expect(fromField("2026-13")).toBeNull();
});

test("the slider begins when the first event had been recorded, and ends with now", () => {
    expect(instantAt(0, beginning, now)).toBe("2026-01-01T00:00:01.000Z");
    expect(instantAt(PLACES, beginning, now)).toBeNull();
    expect(placeAt(null, beginning, now)).toBe(PLACES);
});

test("an instant stands in its place, and one outside of history at the nearer end", () => {
    expect(placeAt("2026-01-06T00:00:00Z", beginning, now)).toBe(PLACES / 2);
    expect(placeAt("2025-01-01T00:00:00Z", beginning, now)).toBe(0);
    expect(placeAt("2027-01-01T00:00:00Z", beginning, now)).toBe(PLACES);
});
