// The place in the log that answers must have reached: our own last write, or what the feed told.
// Sent with every read, so that whoever writes sees it at once (api.md, "Read your writes").

const byNumbers = new Intl.Collator("en", { numeric: true });

let position: string | null = null;

/** What the next read sends as `Gatehouse-Position`; null before anything was written or told. */
export function lastPosition(): string | null {
    return position;
}

/** Remembers a position unless a later one is known: a read never asks for less than an earlier one did. */
export function reached(other: string | null): void {
    if (other !== null && (position === null || byNumbers.compare(other, position) > 0)) {
        position = other;
    }
}
