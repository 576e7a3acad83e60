package org.gatehouse.platform.credentials;

/** What comes of comparing a password. */
public enum Verdict {
    MATCHES,
    /** It is theirs, and good for choosing another one only. */
    MUST_CHANGE,
    /** It was theirs; its time is over. */
    EXPIRED,
    /** It may be theirs; the directory lets nobody try for now. */
    LOCKED,
    /** It may be theirs; the directory does not let them in. */
    DISABLED,
    /** Also where there is no password at all. */
    WRONG;

    /** Whether somebody has proved that it is theirs, and may choose another one by it. */
    public boolean proves() {
        return this == MATCHES || this == MUST_CHANGE;
    }
}
