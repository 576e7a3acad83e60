package org.gatehouse.api;

import java.util.Map;

/**
 * A value that cannot be what it claims to be (a name that is blank, an address that is none). At
 * the edge it becomes a 400 with the pointer of the member that held it.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> arguments;

    public InvalidValue(String code, String detail) {
        this(code, detail, Map.of());
    }

    /**
     * @param arguments what the detail names, for sentences in other languages
     */
    public InvalidValue(String code, String detail, Map<String, Object> arguments) {
        super(detail);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    /** Stable, {@code value.<reason>}; part of the API. */
    public String code() {
        return code;
    }

    /** What it is about, by name: never the value itself. */
    public Map<String, Object> arguments() {
        return arguments;
    }
}
