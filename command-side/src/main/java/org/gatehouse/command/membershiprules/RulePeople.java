package org.gatehouse.command.membershiprules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.UserState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What rules can ask of people, folded from the log; nothing of it is kept. */
@Component
class RulePeople {

    /** So many are folded at a time. */
    static final int CHUNK = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Directory directory;
    private final PersonalData personal;
    private final JdbcTemplate db;

    RulePeople(Directory directory, PersonalData personal, JdbcTemplate db) {
        this.directory = directory;
        this.personal = personal;
        this.db = db;
    }

    /** Empty for whoever is in no group by a rule: the disabled, the deleted and the erased. */
    Optional<Map<String, Object>> find(UserId user) {
        return directory.find(user).flatMap(this::attributes);
    }

    /** As {@link #find}, of a chunk of people. */
    Map<UserId, Map<String, Object>> findAll(List<UserId> users) {
        var known = directory.findAll(users);
        personal.prefetch(
                known.values().stream().flatMap(state -> state.sealed().stream()).toList());
        var found = new HashMap<UserId, Map<String, Object>>();
        known.forEach((user, state) ->
                attributes(state).ifPresent(attributes -> found.put(user, attributes)));
        return found;
    }

    private Optional<Map<String, Object>> attributes(UserState user) {
        return user.isEnabled() && !user.isDeleted() && !user.isPurged()
                ? user.person(personal).map(known -> RuleAttributes.of(user, known.profile()))
                : Optional.empty();
    }

    /** The next ones in the order of their ids, at most {@link #CHUNK}, whatever became of them. */
    List<UserId> after(@Nullable UserId user) {
        return db.query(
                "select user_id from command.user_fact where user_id > ? order by user_id limit ?",
                (row, n) -> new UserId(row.getObject(1, UUID.class)),
                user == null ? BEFORE_ALL : user.value(),
                CHUNK);
    }
}
