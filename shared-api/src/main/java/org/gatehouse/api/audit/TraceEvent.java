package org.gatehouse.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.personal.NotPersonal;
import org.jspecify.annotations.Nullable;

/**
 * What an actor tried or looked at without changing anything. One stream per actor and day; who it
 * was stands in the metadata.
 */
public sealed interface TraceEvent extends DomainEvent {

    /**
     * A rule said no (LOG-R1).
     *
     * @param command {@code <room>.<Command>}
     * @param target the stream it was meant for, where it had one
     * @param code the stable refusal code
     */
    @EventName("audit.CommandRefused")
    record CommandRefused(
            @NotPersonal("The name of a kind of command.") String command,
            @Nullable UUID target,
            @NotPersonal("A refusal code of the API.") String code)
            implements TraceEvent {}

    /**
     * Somebody looked into history that is not their own.
     *
     * @param view {@code <room>.<view>}
     * @param targets whose or what, where the question named any
     */
    @EventName("audit.HistoryViewed")
    record HistoryViewed(
            @NotPersonal("The name of a kind of view.") String view, List<UUID> targets)
            implements TraceEvent {

        public HistoryViewed {
            targets = List.copyOf(targets);
        }
    }

    /**
     * What came on top of the day's limit, counted together so that a flood cannot fill the log.
     *
     * @param kind name of the event that was not stored one by one
     */
    @EventName("audit.TracesCounted")
    record TracesCounted(
            @NotPersonal("The name of a kind of event.") String kind,
            long count,
            Instant from,
            Instant until)
            implements TraceEvent {}
}
