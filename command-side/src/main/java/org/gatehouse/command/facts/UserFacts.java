package org.gatehouse.command.facts;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What rules must know of users. */
@Component
@ProcessingGroup(Facts.GROUP)
public class UserFacts {

    private final JdbcTemplate db;

    public UserFacts(JdbcTemplate db) {
        this.db = db;
    }

    @EventHandler
    void on(UserEvent event) {
        var id = event.userId().value();
        switch (event) {
            case UserRegistered e ->
                    db.update(
                            "insert into command.user_fact (user_id, enabled) values (?, true)",
                            id);
            case ManagerAssigned e -> manager(id, e.manager().value());
            case ManagerRemoved e -> manager(id, null);
            case UserDisabled e -> enabled(id, false);
            case UserEnabled e -> enabled(id, true);
        }
    }

    private void enabled(UUID id, boolean enabled) {
        db.update("update command.user_fact set enabled = ? where user_id = ?", enabled, id);
    }

    private void manager(UUID id, @Nullable UUID manager) {
        db.update("update command.user_fact set manager = ? where user_id = ?", manager, id);
    }

    /** Empty for somebody who was never registered. */
    private Optional<Boolean> enabled(UserId user) {
        return db
                .query(
                        "select enabled from command.user_fact where user_id = ?",
                        (row, n) -> row.getBoolean(1),
                        user.value())
                .stream()
                .findFirst();
    }

    /**
     * @throws Refusal {@code users.no-such-user} or {@code users.disabled}
     */
    public void requireEnabled(UserId user) {
        requireEnabled(enabled(user));
    }

    /**
     * @param enabled empty for somebody who was never registered
     * @throws Refusal {@code users.no-such-user} or {@code users.disabled}
     */
    public static void requireEnabled(Optional<Boolean> enabled) {
        if (!enabled.orElseThrow(
                () -> Refusal.unprocessable("users.no-such-user", "There is no such user"))) {
            throw Refusal.unprocessable("users.disabled", "The user is disabled");
        }
    }

    /** Whether one is above the other, at whatever distance, or the same. */
    public boolean isAtOrAbove(UserId above, UserId user) {
        return !db.queryForList(
                        """
                        with recursive line(id) as (
                            select ?::uuid
                            union
                            select f.manager from command.user_fact f join line on f.user_id = line.id
                            where f.manager is not null)
                        select 1 from line where id = ?
                        """,
                        user.value(),
                        above.value())
                .isEmpty();
    }
}
