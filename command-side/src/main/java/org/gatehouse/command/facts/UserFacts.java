package org.gatehouse.command.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.MailReplaced;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.PrincipalNameReplaced;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRenamed;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What rules must know of users. */
@Component
@ProcessingGroup(Facts.GROUP)
public class UserFacts {

    /** What a user can do and be given. */
    public enum Standing {
        ENABLED,
        DISABLED,
        DELETED
    }

    /** The standing, as a column of {@code command.user_fact}. */
    static final String STANDING =
            "case when deleted then 'DELETED' when enabled then 'ENABLED' else 'DISABLED' end";

    public static final String NO_SUCH_USER = "users.no-such-user";
    public static final String DELETED = "users.deleted";
    public static final String DISABLED = "users.disabled";
    public static final String ERASED = "users.erased";
    public static final String MANAGER_LOOP = "users.manager-loop";

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
                            "insert into command.user_fact (user_id, enabled, guest)"
                                    + " values (?, true, ?)",
                            id,
                            e.userType() == UserType.GUEST);
            case ManagerAssigned e -> manager(id, e.manager().value());
            case ManagerRemoved e -> manager(id, null);
            case UserDisabled e -> enabled(id, false);
            case UserEnabled e -> enabled(id, true);
            case UserDeleted e -> deleted(id, true);
            case UserRestored e -> deleted(id, false);
            case UserPurged e -> {} // they stay deleted: who is gone must stay barred
            case UserRenamed e -> {}
            case PrincipalNameReplaced e -> {}
            case MailReplaced e -> {}
            case ProfileEdited e -> {}
            case UserConverted e -> guest(id, e.userType() == UserType.GUEST);
        }
    }

    private void enabled(UUID id, boolean enabled) {
        db.update("update command.user_fact set enabled = ? where user_id = ?", enabled, id);
    }

    private void manager(UUID id, @Nullable UUID manager) {
        db.update("update command.user_fact set manager = ? where user_id = ?", manager, id);
    }

    private void guest(UUID id, boolean guest) {
        db.update("update command.user_fact set guest = ? where user_id = ?", guest, id);
    }

    private void deleted(UUID id, boolean deleted) {
        db.update("update command.user_fact set deleted = ? where user_id = ?", deleted, id);
    }

    /** Empty for somebody who was never registered, or is gone for good. */
    private Optional<Standing> standing(UserId user) {
        return db
                .query(
                        "select " + STANDING + " from command.user_fact where user_id = ?",
                        (row, n) -> Standing.valueOf(row.getString(1)),
                        user.value())
                .stream()
                .findFirst();
    }

    /** Without those who were never registered. */
    public Map<UserId, Standing> standings(Collection<UserId> users) {
        var standings = new HashMap<UserId, Standing>();
        db.query(
                "select user_id, " + STANDING + " from command.user_fact where user_id = any (?)",
                row -> {
                    standings.put(
                            new UserId(row.getObject(1, UUID.class)),
                            Standing.valueOf(row.getString(2)));
                },
                (Object) users.stream().map(UserId::value).toArray(UUID[]::new));
        return standings;
    }

    public boolean isEnabled(UserId user) {
        return standing(user).filter(Standing.ENABLED::equals).isPresent();
    }

    /**
     * @throws Refusal {@code users.no-such-user}, {@code users.disabled} or {@code users.deleted}
     */
    public void requireEnabled(UserId user) {
        requireEnabled(standing(user));
    }

    /**
     * @param standing empty for somebody who was never registered
     * @throws Refusal {@code users.no-such-user}, {@code users.disabled} or {@code users.deleted}
     */
    public static void requireEnabled(Optional<Standing> standing) {
        var known =
                standing.orElseThrow(
                        () -> Refusal.unprocessable(NO_SUCH_USER, "There is no such user"));
        switch (known) {
            case ENABLED -> {}
            case DISABLED -> throw Refusal.unprocessable(DISABLED, "The user is disabled");
            case DELETED -> throw Refusal.unprocessable(DELETED, "The user is deleted");
        }
    }

    public boolean isGuest(UserId user) {
        return db.queryForList(
                        "select guest from command.user_fact where user_id = ?",
                        Boolean.class,
                        user.value())
                .contains(true);
    }

    /** Empty for somebody who has none. */
    public Optional<UserId> managerOf(UserId user) {
        return db
                .query(
                        """
                        select manager from command.user_fact
                        where user_id = ? and manager is not null
                        """,
                        (row, n) -> new UserId(row.getObject(1, UUID.class)),
                        user.value())
                .stream()
                .findFirst();
    }

    /** Those whose manager somebody is. */
    public List<UserId> reportsOf(UserId manager) {
        return db.query(
                "select user_id from command.user_fact where manager = ? order by user_id",
                (row, n) -> new UserId(row.getObject(1, UUID.class)),
                manager.value());
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
