package org.gatehouse.platform.users;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What is known of one user, folded from the log: as exact as a fact, and nothing to keep up. */
@Component
@Lazy // the query side has no use for it
public class Directory {

    private final PostgresEventStorageEngine log;

    public Directory(PostgresEventStorageEngine log) {
        this.log = log;
    }

    /** Empty for somebody who was never registered. */
    public Optional<UserState> find(UserId user) {
        var events = log.readEvents(user.toString());
        if (!events.hasNext()) {
            return Optional.empty();
        }
        var state = new UserState();
        events.forEachRemaining(event -> {
            if (event.getPayload() instanceof UserEvent told) {
                state.on(told);
            }
        });
        return Optional.of(state);
    }

    /**
     * As {@link #find}, of many at once: a few hundred at a time. Who is not known is not there.
     */
    public Map<UserId, UserState> findAll(Collection<UserId> users) {
        var found = new LinkedHashMap<UserId, UserState>();
        log.readStreams(users.stream().map(UserId::value).toList())
                .forEach(event -> {
                    if (event.getPayload() instanceof UserEvent told) {
                        found.computeIfAbsent(told.userId(), user -> new UserState()).on(told);
                    }
                });
        return found;
    }
}
