package org.gatehouse.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param position where it stands in the log
 * @param activity the event's stored name
 * @param category the room
 * @param result {@code success} or {@code refused}
 * @param resultReason the refusal's code
 * @param targets everything it names by id
 * @param modifiedProperties what the event says; values of erased people are missing (LOG-R3)
 */
public record AuditEntry(
        String position,
        UUID id,
        Instant activityDateTime,
        String activity,
        String category,
        String result,
        @Nullable String resultReason,
        String initiatedBy,
        @Nullable String onBehalfOf,
        @Nullable String sessionId,
        @Nullable String clientIp,
        @Nullable String userAgent,
        String correlationId,
        @Nullable String causationId,
        @Nullable String reason,
        @Nullable String policyVersion,
        @Nullable Instant effectiveAt,
        @Nullable String importedFrom,
        List<UUID> targets,
        List<ModifiedProperty> modifiedProperties) {

    public AuditEntry {
        targets = List.copyOf(targets);
        modifiedProperties = List.copyOf(modifiedProperties);
    }

    /**
     * A component of the event; {@code formerX} beside {@code x} is the old value of {@code x}. Of
     * documents that are stored as a whole, each member that has changed, as in {@code
     * profile.department}.
     */
    public record ModifiedProperty(
            String displayName, @Nullable Object oldValue, @Nullable Object newValue) {}
}
