package org.gatehouse.platform.messages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What every event says about how it came about. The keys are stored and frozen; all values are
 * text. {@link #PERSONAL} ones are stored encrypted under the actor's key. A client or a room is no
 * person and has no key: theirs are stored as they are, so they must tell of nobody.
 */
public final class Metadata {

    /** Who acted, {@link Actor#toString()}. On every event. */
    public static final String ACTOR = "actor";

    /** For whom, when the actor acts in somebody's place: {@link Actor#toString()}. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /** The sign-in session ({@code sid} of the token). */
    public static final String SESSION_ID = "sessionId";

    /** Personal. From where. */
    public static final String CLIENT_IP = "clientIp";

    /** Personal. With what. */
    public static final String USER_AGENT = "userAgent";

    /** What the whole chain began with: that of the request. On every event. */
    public static final String CORRELATION_ID = "correlationId";

    /**
     * The message directly before: the command's, or for a reaction the event's. On every event.
     */
    public static final String CAUSATION_ID = "causationId";

    /** The command that decided. On every event. */
    public static final String COMMAND_ID = "commandId";

    /** Which version of a policy decided, where one did. */
    public static final String POLICY_VERSION = "policyVersion";

    /** Personal. Why, in the words of whoever acted. */
    public static final String REASON = "reason";

    /** When it took effect, where that differs from the recorded time (ISO 8601). */
    public static final String EFFECTIVE_AT = "effectiveAt";

    /**
     * The system or the import it was taken over from; of a history, behind a {@code #}, what the
     * system calls the change.
     */
    public static final String IMPORTED_FROM = "importedFrom";

    /** Whose directory. One tenant today. On every event. */
    public static final String TENANT = "tenant";

    public static final String THE_TENANT = "default";

    public static final Set<String> PERSONAL = Set.of(CLIENT_IP, USER_AGENT, REASON);

    public static final Set<String> REQUIRED =
            Set.of(ACTOR, CORRELATION_ID, CAUSATION_ID, COMMAND_ID, TENANT);

    /** The whole contract, in the order in which it is written. */
    public static final List<String> KEYS =
            List.of(
                    ACTOR,
                    ON_BEHALF_OF,
                    SESSION_ID,
                    CLIENT_IP,
                    USER_AGENT,
                    CORRELATION_ID,
                    CAUSATION_ID,
                    COMMAND_ID,
                    POLICY_VERSION,
                    REASON,
                    EFFECTIVE_AT,
                    IMPORTED_FROM,
                    TENANT);

    private Metadata() {}

    /**
     * @throws IllegalStateException without an actor: nothing happens by itself
     */
    public static Actor actor(Message<?> message) {
        return actor(message.getMetaData());
    }

    /**
     * @throws IllegalStateException without an actor
     */
    public static Actor actor(MetaData metadata) {
        if (metadata.get(ACTOR) instanceof String actor) {
            return Actor.of(actor);
        }
        throw new IllegalStateException("A message without actor");
    }

    public static Optional<String> text(Message<?> message, String key) {
        return message.getMetaData().get(key) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** When it took effect, where that differs from when it was recorded. */
    public static Optional<Instant> effectiveAt(MetaData metadata) {
        return metadata.get(EFFECTIVE_AT) instanceof String text
                ? Optional.of(Instant.parse(text))
                : Optional.empty();
    }

    /** The entries that have a value, in the order of the contract. */
    public static Map<String, String> of(Map<String, @Nullable String> given) {
        var metadata = new LinkedHashMap<String, String>();
        for (var key : KEYS) {
            var value = given.get(key);
            if (value != null) {
                metadata.put(key, value);
            }
        }
        return metadata;
    }
}
