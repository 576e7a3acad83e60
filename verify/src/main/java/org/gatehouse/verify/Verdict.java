package org.gatehouse.verify;

/** What has come of looking through an export. */
public sealed interface Verdict {

    /**
     * All of it is what was signed.
     *
     * @param size how many events
     * @param last the position of the last one; 0 of none
     */
    record Honest(long size, long last, Hash root) implements Verdict {}

    /**
     * @param position the first one that does not fit: of the event that is not what was signed, or
     *     after which one is missing
     * @param line of the export, counted from 1
     */
    record Broken(long position, long line, String why) implements Verdict {}

    /**
     * It cannot be looked through: not signed by the key, or no export at all.
     *
     * @param line of the export, counted from 1
     */
    record Unreadable(long line, String why) implements Verdict {}
}
