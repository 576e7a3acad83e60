package org.gatehouse.command.writing;

import java.util.Optional;
import java.util.UUID;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Values that only one stream may have at a time. A claim lives or dies with the event that it
 * belongs to: both are in one transaction. A personal value is claimed by its HMAC.
 */
@Component
public class UniqueValues {

    private final JdbcTemplate db;

    public UniqueValues(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * Waits for a rival who is under way.
     *
     * @throws Refusal with the given code (409) when somebody else has it
     */
    public void claim(String scope, String value, UUID owner, String code) {
        int claimed =
                db.update(
                        """
                        insert into command.unique_value (scope, value, owner) values (?, ?, ?)
                        on conflict do nothing
                        """,
                        scope,
                        value,
                        owner);
        if (claimed == 0 && !isOwn(scope, value, owner)) {
            throw Refusal.conflict(code, "Somebody else has it already");
        }
    }

    /** Gives a value back, so that others may have it. */
    public void release(String scope, String value, UUID owner) {
        db.update(
                "delete from command.unique_value where scope = ? and value = ? and owner = ?",
                scope,
                value,
                owner);
    }

    /** Gives back all that somebody has of a scope. */
    public void releaseAll(String scope, UUID owner) {
        db.update("delete from command.unique_value where scope = ? and owner = ?", scope, owner);
    }

    /** Who has a value now. */
    public Optional<UUID> owner(String scope, String value) {
        return db
                .query(
                        "select owner from command.unique_value where scope = ? and value = ?",
                        (row, n) -> row.getObject(1, UUID.class),
                        scope,
                        value)
                .stream()
                .findFirst();
    }

    /** Claims the next value and releases the former; the same value stays as it is. */
    public void move(String scope, String former, String next, UUID owner, String code) {
        if (!former.equals(next)) {
            claim(scope, next, owner, code);
            release(scope, former, owner);
        }
    }

    private boolean isOwn(String scope, String value, UUID owner) {
        return !db.queryForList(
                        "select 1 from command.unique_value"
                                + " where scope = ? and value = ? and owner = ?",
                        scope,
                        value,
                        owner)
                .isEmpty();
    }
}
