package org.gatehouse.api;

/**
 * A value that cannot be what it claims to be (a name that is blank, an address that is none). At
 * the edge it becomes a 400 with the pointer of the member that held it.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public InvalidValue(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Stable, {@code value.<reason>}; part of the API. */
    public String code() {
        return code;
    }
}
