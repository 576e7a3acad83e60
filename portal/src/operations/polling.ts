/**
 * How often is looked, in milliseconds: the feed tells people what became of what they see, and not how
 * projections are doing. Nothing is asked while the page is not to be seen.
 */
export const LOOK_EVERY = 2_000;
