package org.gatehouse.api.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whose personal data can occur in an event. The text form is stored; it is frozen. */
public enum SubjectKind {
    /** A user of this organisation. */
    USER("user"),
    /** A person outside the organisation, such as an approver of a partner. */
    EXTERNAL("external"),
    /** A sign-in whose user is not known (yet). */
    PROVISIONAL("provisional"),
    /** The caller of one anonymous request, such as a password reset. */
    ANONYMOUS("anonymous");

    private final String stored;

    SubjectKind(String stored) {
        this.stored = stored;
    }

    @JsonValue
    public String stored() {
        return stored;
    }

    /**
     * @throws IllegalArgumentException for an unknown text
     */
    @JsonCreator
    public static SubjectKind ofStored(String stored) {
        for (var kind : values()) {
            if (kind.stored.equals(stored)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Unknown subject kind " + stored);
    }
}
