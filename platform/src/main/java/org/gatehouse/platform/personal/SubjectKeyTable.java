package org.gatehouse.platform.personal;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The stored keys, wrapped by the master key. A row without a key is a tombstone. */
final class SubjectKeyTable {

    private final JdbcClient db;
    private final MasterKey masterKey;
    private final Clock clock;

    SubjectKeyTable(DataSource dataSource, MasterKey masterKey, Clock clock) {
        this.db = JdbcClient.create(dataSource);
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /**
     * The keys of each subject in the order of their versions; an empty list when they are erased,
     * no entry when there never was one.
     */
    Map<Subject, List<SubjectKey>> read(Collection<Subject> subjects) {
        var found = new HashMap<Subject, List<SubjectKey>>();
        db.sql(
                        """
                        select kind, id, version, wrapped
                        from unnest(:kinds, :ids) as wanted (kind, id)
                        join keys.subject_key using (kind, id)
                        order by version
                        """)
                .param(
                        "kinds",
                        new SqlArrayValue(
                                "text",
                                subjects.stream()
                                        .map(subject -> subject.kind().stored())
                                        .toArray()))
                .param(
                        "ids",
                        new SqlArrayValue("uuid", subjects.stream().map(Subject::id).toArray()))
                .query(row -> {
                    var subject =
                            new Subject(
                                    SubjectKind.ofStored(row.getString("kind")),
                                    row.getObject("id", UUID.class));
                    var keys = found.computeIfAbsent(subject, _ -> new ArrayList<>());
                    var wrapped = row.getBytes("wrapped");
                    if (wrapped != null) {
                        keys.add(unwrapped(subject, row.getInt("version"), wrapped));
                    }
                });
        return found;
    }

    /**
     * Stores the first key of a subject, unless there is a row already; waits for a transaction
     * that is just making or erasing it.
     */
    void insertFirst(Subject subject, byte[] key) {
        db.sql(
                        """
                        insert into keys.subject_key (kind, id, version, wrapped, created_at)
                        values (:kind, :id, 1, :wrapped, :now)
                        on conflict do nothing
                        """)
                .param("kind", subject.kind().stored())
                .param("id", subject.id())
                .param("wrapped", masterKey.wrap(key, place(subject, 1)))
                .param("now", now())
                .update();
    }

    /** Leaves nothing but tombstones, at least one. */
    void erase(Subject subject) {
        // An upsert, not an update: a transaction that is just making the first key is waited for.
        db.sql(
                        """
                        with first as (
                            insert into keys.subject_key as stored
                                (kind, id, version, created_at, erased_at)
                            values (:kind, :id, 1, :now, :now)
                            on conflict (kind, id, version) do update
                                set wrapped = null, erased_at = excluded.erased_at
                                where stored.wrapped is not null
                        )
                        update keys.subject_key set wrapped = null, erased_at = :now
                        where kind = :kind and id = :id and version > 1 and wrapped is not null
                        """)
                .param("kind", subject.kind().stored())
                .param("id", subject.id())
                .param("now", now())
                .update();
    }

    private SubjectKey unwrapped(Subject subject, int version, byte[] wrapped) {
        try {
            var key = masterKey.unwrap(wrapped, place(subject, version));
            return new SubjectKey(subject, version, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The master key does not open key " + version + " of " + subject, e);
        }
    }

    /** Binds a wrapped key to its row: copied to another subject it does not open. */
    private static byte[] place(Subject subject, int version) {
        return LengthPrefixed.of(subject.toString(), Integer.toString(version));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
