/** An instant as a field for date and time has it: where whoever looks is, in whole seconds. */
export function toField(instant: string): string {
    const at = new Date(instant);
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** What stands in such a field as an instant; null where that is none. */
export function fromField(text: string): string | null {
    const at = new Date(text);
    return text === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** A slider has this many places between the first event and now. */
export const PLACES = 1000;

/** The place of an instant; the last one is now. */
export function placeAt(instant: string | null, beginning: string, now: number): number {
    const first = Date.parse(beginning);
    if (instant === null || now <= first) {
        return PLACES;
    }
    const share = (Date.parse(instant) - first) / (now - first);
    return Math.round(Math.min(1, Math.max(0, share)) * PLACES);
}

/** The instant of a place, in whole seconds; null for now. The first is when the first event had been recorded. */
export function instantAt(place: number, beginning: string, now: number): string | null {
    if (place >= PLACES) {
        return null;
    }
    const first = Date.parse(beginning);
    const at = first + (place / PLACES) * Math.max(0, now - first);
    return new Date(Math.ceil(at / 1000) * 1000).toISOString();
}
