package org.gatehouse.api.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The person whom a piece of personal data is about. One data key per subject; erasing the subject
 * destroys the key. Stored as {@code <kind>:<uuid>}.
 */
public record Subject(SubjectKind kind, UUID id) {

    @JsonCreator
    public static Subject of(String stored) {
        int colon = stored.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not a subject: a kind and an id are expected");
        }
        return new Subject(
                SubjectKind.ofStored(stored.substring(0, colon)),
                UUID.fromString(stored.substring(colon + 1)));
    }

    public static Subject user(UUID id) {
        return new Subject(SubjectKind.USER, id);
    }

    @JsonValue
    @Override
    public String toString() {
        return kind.stored() + ":" + id;
    }
}
