package org.gatehouse.platform.access;

/** Nobody could sign in, or anybody could: Gatehouse does not start that way. */
public final class AccessMisconfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public AccessMisconfigured(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What the operator can do about it. */
    String action() {
        return action;
    }
}
