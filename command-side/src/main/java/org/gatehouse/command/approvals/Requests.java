package org.gatehouse.command.approvals;

import java.util.Optional;
import org.gatehouse.api.approvals.RequestEvent;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Other requests by their ids. A lambda is the fake. */
@FunctionalInterface
interface Requests {

    Optional<RequestState> find(RequestId id);

    /** Folded from the log: as exact as a fact, and nothing to keep up. */
    @Component
    final class OfLog implements Requests {

        private final PostgresEventStorageEngine log;

        OfLog(PostgresEventStorageEngine log) {
            this.log = log;
        }

        @Override
        public Optional<RequestState> find(RequestId id) {
            @Nullable RequestState state = null;
            var events = log.readEvents(id.toString());
            while (events.hasNext()) {
                state = after(state, events.next().getPayload());
            }
            return Optional.ofNullable(state);
        }

        private static @Nullable RequestState after(@Nullable RequestState state, Object event) {
            if (event instanceof RequestSubmitted submitted) {
                return RequestState.of(submitted);
            }
            return state == null ? null : state.after((RequestEvent) event);
        }
    }
}
