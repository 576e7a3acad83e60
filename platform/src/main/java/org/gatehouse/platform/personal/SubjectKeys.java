package org.gatehouse.platform.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gatehouse.api.personal.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The data keys of subjects, one per subject. Takes part in the current transaction, which is to be
 * read committed. Erasing is final; a key is in use elsewhere for at most a minute after it.
 */
public final class SubjectKeys {

    /** A minute, less what a read under way may take. */
    private static final Duration CACHED = Duration.ofSeconds(55);

    private static final int CACHED_SUBJECTS = 100_000;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SubjectKeyTable table;

    /** As {@link SubjectKeyTable#read} gives them; never what a transaction may still undo. */
    private final Cache<Subject, List<SubjectKey>> cache;

    public SubjectKeys(DataSource dataSource, MasterKey masterKey, Clock clock) {
        this.table = new SubjectKeyTable(dataSource, masterKey, clock);
        this.cache =
                Caffeine.newBuilder()
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .expireAfterWrite(CACHED)
                        .maximumSize(CACHED_SUBJECTS)
                        .build();
    }

    /** The key to seal with, made when there is none; empty when the subject is erased. */
    Optional<SubjectKey> current(Subject subject) {
        var keys = known(subject);
        if (keys == null) {
            touch(subject);
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            table.insertFirst(subject, key);
            // Read back: another node may have been first, or the subject erased meanwhile.
            keys = known(subject);
        }
        if (keys == null) {
            throw new IllegalStateException("No key can be made for " + subject);
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.getLast());
    }

    /** The key to open with; empty when the subject is erased or never had this key. */
    Optional<SubjectKey> find(Subject subject, int version) {
        var keys = known(subject);
        if (keys != null && !keys.isEmpty() && keys.getLast().version() < version) {
            cache.invalidate(subject);
            keys = known(subject);
        }
        return keys == null
                ? Optional.empty()
                : keys.stream().filter(key -> key.version() == version).findFirst();
    }

    /** Whether the subject's keys were destroyed. A subject that never had a key is not erased. */
    public boolean isErased(Subject subject) {
        var keys = known(subject);
        return keys != null && keys.isEmpty();
    }

    /** Reads the keys of many subjects at once, so that opening their values asks nothing more. */
    void prefetch(Collection<Subject> subjects) {
        var missing = new HashSet<>(subjects);
        missing.removeAll(touched());
        missing.removeAll(cache.getAllPresent(missing).keySet());
        if (!missing.isEmpty()) {
            cache.putAll(table.read(missing));
        }
    }

    /**
     * Destroys every key of the subject and keeps any from being made again. What was sealed stays
     * stored and can no longer be opened: in this transaction at once, elsewhere within a minute of
     * the commit.
     */
    public void erase(Subject subject) {
        touch(subject);
        table.erase(subject);
        cache.invalidate(subject);
    }

    /** Null when there is no row at all: another node may make one at any time. */
    private @Nullable List<SubjectKey> known(Subject subject) {
        if (touched().contains(subject)) {
            return table.read(Set.of(subject)).get(subject);
        }
        var keys = cache.getIfPresent(subject);
        if (keys == null) {
            // Not inside the cache's own lock: reading may have to wait for a connection.
            keys = table.read(Set.of(subject)).get(subject);
            if (keys != null) {
                cache.put(subject, keys);
            }
        }
        return keys;
    }

    private void touch(Subject subject) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var touched = (Touched) TransactionSynchronizationManager.getResource(this);
            if (touched == null) {
                touched = new Touched();
                touched.resume();
                TransactionSynchronizationManager.registerSynchronization(touched);
            }
            touched.subjects.add(subject);
        }
    }

    private Set<Subject> touched() {
        var touched = (Touched) TransactionSynchronizationManager.getResource(this);
        return touched == null ? Set.of() : touched.subjects;
    }

    /**
     * Whose keys the current transaction has made or erased. Until it has ended, also by rolling
     * back to a savepoint, the table alone knows them, so the cache is passed by.
     */
    private final class Touched implements TransactionSynchronization {

        private final Set<Subject> subjects = new HashSet<>();

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(SubjectKeys.this, this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(SubjectKeys.this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
            cache.invalidateAll(subjects);
        }
    }
}
