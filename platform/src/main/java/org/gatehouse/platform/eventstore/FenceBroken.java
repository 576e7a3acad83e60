package org.gatehouse.platform.eventstore;

/** The database is not set up as the log needs it. */
public final class FenceBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FenceBroken(String holds) {
        super("Gatehouse does not start: it must hold that " + holds + ", and it does not");
    }
}
