package org.gatehouse.command.facts;

/** Facts are kept by subscribing handlers: in the transaction that appends, or not at all. */
public final class Facts {

    /** The processing group of all that runs inside the appending transaction. */
    public static final String GROUP = "facts";

    private Facts() {}
}
