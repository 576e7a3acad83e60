package org.gatehouse.api.grants;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is told to whoever asks why.
 *
 * @param activity the event's stored name
 * @param recordedAt when Gatehouse was told
 * @param effectiveAt when it took effect, where that is another time
 * @param by {@code user:<id>}, {@code system:<room>} and so on
 * @param person who that is, where it is a person
 * @param reason what they said about it, or what the request says; null where they said nothing or
 *     it was erased
 * @param policyVersion by which it was decided, where a policy did
 */
public record Told(
        String position,
        UUID eventId,
        String activity,
        Instant recordedAt,
        @Nullable Instant effectiveAt,
        String by,
        @Nullable Party person,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String policyVersion,
        @Nullable String importedFrom,
        String correlationId) {}
