package org.gatehouse.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;

/** Who acts. Stored in every event's metadata as {@code <kind>:<id>}. */
public sealed interface Actor {

    /** The person behind the actor, under whose key address and user agent are stored. */
    default Optional<Subject> subject() {
        return Optional.empty();
    }

    /** A signed-in user. */
    record User(UUID id) implements Actor {
        @Override
        public Optional<Subject> subject() {
            return Optional.of(Subject.user(id));
        }

        @JsonValue
        @Override
        public String toString() {
            return "user:" + id;
        }
    }

    /** Gatehouse itself: a reaction, a schedule or the start-up of a room. */
    record Room(String room) implements Actor {
        @JsonValue
        @Override
        public String toString() {
            return "system:" + room;
        }
    }

    /** A program with credentials of its own. */
    record Client(String id) implements Actor {
        @JsonValue
        @Override
        public String toString() {
            return "client:" + id;
        }
    }

    /** Nobody signed in; the id is that of the one request. */
    record Anonymous(UUID request) implements Actor {
        @Override
        public Optional<Subject> subject() {
            return Optional.of(new Subject(SubjectKind.ANONYMOUS, request));
        }

        @JsonValue
        @Override
        public String toString() {
            return "anonymous:" + request;
        }
    }

    /**
     * @throws IllegalArgumentException if the text is not one of the four stored forms
     */
    @JsonCreator
    static Actor of(String stored) {
        int colon = stored.indexOf(':');
        var rest = stored.substring(colon + 1);
        return switch (colon < 0 ? "" : stored.substring(0, colon)) {
            case "user" -> new User(UUID.fromString(rest));
            case "system" -> new Room(rest);
            case "client" -> new Client(rest);
            case "anonymous" -> new Anonymous(UUID.fromString(rest));
            default -> throw new IllegalArgumentException("Not an actor: a kind and an id");
        };
    }
}
