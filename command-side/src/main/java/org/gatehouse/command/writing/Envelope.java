package org.gatehouse.command.writing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Actor;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.Macs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wraps a command in the message that travels: who sends it, why, and what it must match. */
@Component
final class Envelope {

    /** Whose keys are told apart: the actor's, or for nobody in particular the nonce's. */
    static final String SCOPE = "idempotencyScope";

    static final String KEY = "idempotencyKey";

    /** Base64 of the HMAC over the canonical request. */
    static final String REQUEST = "idempotencyRequest";

    static final String IF_MATCH = "ifMatch";

    private static final String PURPOSE = "idempotency";

    private final Macs macs;
    private final Nonces nonces;

    Envelope(Macs macs, Nonces nonces) {
        this.macs = macs;
        this.nonces = nonces;
    }

    /** For the caller of a request. */
    CommandMessage<Command> fromRequest(Command command, Caller caller) {
        var all = new HashMap<String, String>(Metadata.of(metadata(caller)));
        caller.ifMatch().ifPresent(version -> all.put(IF_MATCH, Long.toString(version)));
        caller.idempotencyKey()
                .ifPresent(key -> {
                    all.put(SCOPE, scope(caller));
                    all.put(KEY, key);
                    all.put(REQUEST, mac(caller.requestDigestInput()));
                });
        return new GenericCommandMessage<>(command, all);
    }

    /** For the caller of a request that asks for many things at once. */
    CommandMessage<Command> fromPart(
            Command command, Caller caller, @Nullable String importedFrom) {
        var metadata = metadata(caller);
        metadata.put(Metadata.IMPORTED_FROM, importedFrom);
        return new GenericCommandMessage<>(command, Metadata.of(metadata));
    }

    /** What came of an errand, in its place; the version was asked for before. */
    static CommandMessage<Command> of(Command outcome, CommandMessage<Command> errand) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        errand.getIdentifier(),
                        outcome,
                        errand.getMetaData().withoutKeys(Set.of(IF_MATCH))),
                outcome.getClass().getName());
    }

    private static Map<String, @Nullable String> metadata(Caller caller) {
        var metadata = new HashMap<String, @Nullable String>();
        metadata.put(Metadata.ACTOR, caller.actor().toString());
        metadata.put(Metadata.SESSION_ID, caller.sessionId().orElse(null));
        metadata.put(Metadata.CLIENT_IP, caller.clientIp());
        metadata.put(Metadata.USER_AGENT, caller.userAgent().orElse(null));
        metadata.put(Metadata.CORRELATION_ID, caller.correlationId());
        return metadata;
    }

    /** For Gatehouse itself. The id is the idempotency key: sent twice, it is done once. */
    CommandMessage<Command> fromRoom(Command command, DueCommand due) {
        var metadata = new HashMap<String, String>();
        metadata.put(Metadata.ACTOR, new Actor.Room(due.room()).toString());
        metadata.put(Metadata.CORRELATION_ID, due.correlationId());
        metadata.put(Metadata.CAUSATION_ID, due.causationId());
        metadata.put(SCOPE, metadata.get(Metadata.ACTOR));
        metadata.put(KEY, due.id());
        metadata.put(REQUEST, mac(due.id().getBytes(StandardCharsets.UTF_8)));
        return new GenericCommandMessage<>(
                new GenericMessage<>(due.id(), command, metadata), command.getClass().getName());
    }

    static Optional<CommandLog.Key> key(Message<?> message) {
        return Metadata.text(message, KEY)
                .map(key ->
                        new CommandLog.Key(
                                Metadata.text(message, SCOPE).orElseThrow(),
                                key,
                                Base64.getDecoder()
                                        .decode(Metadata.text(message, REQUEST).orElseThrow())));
    }

    static Optional<Long> ifMatch(Message<?> message) {
        return Metadata.text(message, IF_MATCH).map(Long::valueOf);
    }

    /**
     * An anonymous actor is new with every request, so a key of theirs would never match: they send
     * the nonce that the server gave them.
     */
    private String scope(Caller caller) {
        if (!(caller.actor() instanceof Actor.Anonymous)) {
            return caller.actor().toString();
        }
        return caller.nonce()
                .map(nonce -> "anonymous:" + nonces.verified(nonce))
                .orElseThrow(() ->
                        Refusal.malformed(
                                "idempotency.nonce-required",
                                "Without a sign-in, an idempotency key needs the"
                                        + " Gatehouse-Nonce that an answer brought"));
    }

    private String mac(byte[] request) {
        return Base64.getEncoder().encodeToString(macs.of(PURPOSE, request));
    }
}
