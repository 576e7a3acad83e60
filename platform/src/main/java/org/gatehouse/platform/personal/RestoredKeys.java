package org.gatehouse.platform.personal;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of erased subjects that a restore from a backup has brought back. The log tells who was
 * erased, so each start destroys them again before anything is revealed.
 */
final class RestoredKeys {

    private static final Logger log = LoggerFactory.getLogger(RestoredKeys.class);

    /** Who is erased according to the log, but has a key, or lacks the tombstone against one. */
    private static final String FIND =
            """
            select kind, id from (
                select split_part(subject, ':', 1) as kind, split_part(subject, ':', 2)::uuid as id
                from (
                    select convert_from(payload, 'UTF8')::json ->> 'subject' as subject
                    from events.event where name = 'erasures.SubjectErased') as event) as erased
            where not exists (
                    select from keys.subject_key k
                    where k.kind = erased.kind and k.id = erased.id and k.wrapped is null)
               or exists (
                    select from keys.subject_key k
                    where k.kind = erased.kind and k.id = erased.id and k.wrapped is not null)
            """;

    private final JdbcClient db;
    private final SubjectKeys keys;

    RestoredKeys(DataSource dataSource, SubjectKeys keys) {
        this.db = JdbcClient.create(dataSource);
        this.keys = keys;
    }

    /**
     * @throws IllegalStateException when there are such keys and this login may not destroy them,
     *     as on the query side: it must not reveal what was erased
     */
    void destroy() {
        var found = find();
        if (found.isEmpty()) {
            return;
        }
        if (!mayDestroy()) {
            throw new IllegalStateException(
                    ("The keys of %d erased subjects are there again, as after a restore, and this"
                                    + " process may not destroy them: start the command side first")
                            .formatted(found.size()));
        }
        found.forEach(keys::erase);
        log.warn(
                "The keys of {} erased subjects were there again, as after a restore: destroyed",
                found.size());
    }

    private List<Subject> find() {
        return db.sql(FIND)
                .query((row, n) ->
                        new Subject(
                                SubjectKind.ofStored(row.getString(1)),
                                row.getObject(2, UUID.class)))
                .list();
    }

    private boolean mayDestroy() {
        return db.sql("select has_column_privilege('keys.subject_key', 'wrapped', 'update')")
                .query(Boolean.class)
                .single();
    }
}
