package org.gatehouse.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gatehouse.api.personal.Subject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class SubjectKeysTest {

    private static DataSource database;
    private static MasterKey masterKey;

    private final Subject ann = Subject.user(UUID.randomUUID());
    private final HandClock clock = new HandClock();
    private final SubjectKeys keys = node();
    private final JdbcClient db = JdbcClient.create(database);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);

    @BeforeAll
    static void start() throws GeneralSecurityException {
        database = KeysDatabase.fresh();
        masterKey = new MasterKey(MasterKey.newWrappingKeyset(), MasterKey.newCodesKeyset());
    }

    @Test
    void a_subject_keeps_its_key() {
        var first = keys.current(ann);

        assertThat(first).isPresent();
        assertThat(keys.current(ann)).isEqualTo(first);
        assertThat(node().current(ann)).isEqualTo(first);
        assertThat(node().find(ann, 1)).isEqualTo(first);
    }

    @Test
    void two_subjects_have_two_keys() {
        var ben = Subject.user(UUID.randomUUID());

        assertThat(keys.current(ann).orElseThrow().key())
                .isNotEqualTo(keys.current(ben).orElseThrow().key());
    }

    @Test
    void looking_for_a_key_makes_none() {
        assertThat(keys.find(ann, 1)).isEmpty();
        assertThat(keys.isErased(ann)).isFalse();
        assertThat(rows(ann)).isZero();
    }

    @Test
    void the_stored_key_is_wrapped() {
        var key = keys.current(ann).orElseThrow().key().getEncoded();

        assertThat(HexFormat.of().formatHex(wrapped(ann)))
                .doesNotContain(HexFormat.of().formatHex(key))
                .hasSizeGreaterThan(2 * key.length);
    }

    @Test
    void a_key_copied_to_another_subject_does_not_open() {
        var ben = Subject.user(UUID.randomUUID());
        keys.current(ann);
        keys.current(ben);
        db.sql("update keys.subject_key set wrapped = ? where id = ?")
                .params(wrapped(ann), ben.id())
                .update();

        assertThatThrownBy(() -> node().find(ben, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not open");
    }

    @Test
    void a_version_made_by_another_node_is_found_although_the_subject_is_cached() {
        keys.current(ann);
        var place = LengthPrefixed.of(ann.toString(), "2");
        db.sql("insert into keys.subject_key values ('user', ?, 2, ?, now(), null)")
                .params(ann.id(), masterKey.wrap(new byte[32], place))
                .update();

        assertThat(keys.find(ann, 2)).isPresent();
        assertThat(keys.current(ann)).map(SubjectKey::version).contains(2);
    }

    @Test
    void within_its_transaction_a_new_key_is_used_again() {
        var pair =
                inTransaction(() ->
                        new SubjectKey[] {
                            keys.current(ann).orElseThrow(), keys.current(ann).orElseThrow()
                        });

        assertThat(pair[0]).isEqualTo(pair[1]);
        assertThat(node().current(ann)).contains(pair[0]);
    }

    @Test
    void a_key_made_in_a_transaction_that_rolled_back_is_not_used_afterwards() {
        var lost =
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    keys.current(ann);
                    return keys.current(ann).orElseThrow();
                });

        var kept = keys.current(ann).orElseThrow();

        assertThat(kept.key()).isNotEqualTo(lost.key());
        assertThat(node().current(ann)).contains(kept);
    }

    @Test
    void a_key_made_after_a_savepoint_that_was_rolled_back_to_is_not_used_afterwards() {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        var kept =
                inTransaction(() -> {
                    nested.executeWithoutResult(savepoint -> {
                        keys.current(ann);
                        savepoint.setRollbackOnly();
                    });
                    return keys.current(ann);
                });

        assertThat(kept).isPresent();
        assertThat(node().current(ann)).isEqualTo(kept);
    }

    @Test
    void two_nodes_making_the_first_key_of_one_subject_get_the_same() {
        var second = new ArrayList<CompletableFuture<SubjectKey>>();

        var first =
                inTransaction(() -> {
                    var made = keys.current(ann).orElseThrow();
                    second.add(elsewhere(() -> node().current(ann).orElseThrow()));
                    return made;
                });

        assertThat(second.getFirst().join()).isEqualTo(first);
    }

    @Test
    void an_erased_subject_has_no_key_and_never_gets_another() {
        keys.current(ann);

        keys.erase(ann);

        assertThat(keys.current(ann)).isEmpty();
        assertThat(keys.find(ann, 1)).isEmpty();
        assertThat(keys.isErased(ann)).isTrue();
        assertThat(node().current(ann)).isEmpty();
        assertThat(rows(ann)).isEqualTo(1);
        assertThat(liveRows(ann)).isZero();
    }

    @Test
    void a_subject_erased_before_it_had_a_key_never_gets_one() {
        keys.erase(ann);

        assertThat(keys.current(ann)).isEmpty();
        assertThat(node().isErased(ann)).isTrue();
        assertThat(liveRows(ann)).isZero();
    }

    @Test
    void every_version_of_a_key_is_erased() {
        keys.current(ann);
        db.sql("insert into keys.subject_key values ('user', ?, 2, 'x', now(), null)")
                .param(ann.id())
                .update();

        keys.erase(ann);

        assertThat(rows(ann)).isEqualTo(2);
        assertThat(liveRows(ann)).isZero();
    }

    @Test
    void an_erasure_waits_for_the_transaction_that_is_making_the_first_key() {
        var erasure = new ArrayList<CompletableFuture<Boolean>>();

        inTransaction(() -> {
            var made = keys.current(ann);
            erasure.add(
                    elsewhere(() -> {
                        node().erase(ann);
                        return true;
                    }));
            return made;
        });
        erasure.getFirst().join();

        assertThat(liveRows(ann)).isZero();
        assertThat(node().current(ann)).isEmpty();
    }

    @Test
    void an_erasure_that_rolled_back_leaves_the_key() {
        var key = keys.current(ann);

        transaction.executeWithoutResult(status -> {
            keys.erase(ann);
            assertThat(keys.current(ann)).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(keys.current(ann)).isEqualTo(key);
    }

    @Test
    void its_own_node_sees_an_erasure_at_once_although_others_used_the_key_until_the_commit() {
        keys.current(ann);

        transaction.executeWithoutResult(_ -> {
            keys.erase(ann);
            assertThat(CompletableFuture.supplyAsync(() -> keys.find(ann, 1)).join()).isPresent();
        });

        assertThat(keys.find(ann, 1)).isEmpty();
    }

    @Test
    void another_node_sees_an_erasure_after_a_minute_at_the_latest() {
        var other = node();
        other.current(ann);
        clock.forward(Duration.ofSeconds(30));
        assertThat(other.current(ann)).isPresent();

        keys.erase(ann);
        assertThat(other.current(ann)).as("still cached").isPresent();
        clock.forward(Duration.ofSeconds(30));

        assertThat(other.current(ann)).isEmpty();
        assertThat(other.find(ann, 1)).isEmpty();
    }

    @Test
    void a_thousand_keys_are_fetched_in_one_go() {
        var subjects = Stream.generate(() -> Subject.user(UUID.randomUUID())).limit(1000).toList();
        inTransaction(() -> subjects.stream().map(keys::current).toList());
        var connections = new AtomicInteger();
        var fresh = new SubjectKeys(counted(connections), masterKey, clock);

        fresh.prefetch(subjects);

        assertThat(subjects).allSatisfy(each -> assertThat(fresh.find(each, 1)).isPresent());
        assertThat(connections).hasValue(1);
    }

    @Test
    void the_query_side_can_add_and_read_keys_but_not_erase_them() {
        keys.current(ann);

        transaction.executeWithoutResult(status -> {
            db.sql("set local role gatehouse_query").update();
            assertThat(node().find(ann, 1)).isPresent();
            assertThat(node().current(Subject.user(UUID.randomUUID()))).isPresent();
            assertThatThrownBy(() -> keys.erase(ann))
                    .rootCause()
                    .hasMessageContaining("permission denied");
            status.setRollbackOnly();
        });
    }

    @Test
    void the_command_side_can_erase_keys_but_not_remove_their_tombstones() {
        transaction.executeWithoutResult(status -> {
            db.sql("set local role gatehouse_command").update();
            keys.current(ann);
            keys.erase(ann);
            assertThat(keys.isErased(ann)).isTrue();
            assertThatThrownBy(() -> db.sql("delete from keys.subject_key").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            status.setRollbackOnly();
        });
    }

    @Test
    void a_key_does_not_print() {
        var key = keys.current(ann).orElseThrow();

        assertThat(key).hasToString("SubjectKey[" + ann + ", 1, ***]");
        assertThat(masterKey).hasToString("MasterKey[***]");
    }

    private SubjectKeys node() {
        return new SubjectKeys(database, masterKey, clock);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    /** Runs beside the current transaction, and returns once that work waits for it. */
    private <T> CompletableFuture<T> elsewhere(Supplier<T> work) {
        var future = CompletableFuture.supplyAsync(work);
        await().until(() ->
                db.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        > 0);
        return future;
    }

    private byte[] wrapped(Subject subject) {
        return db.sql("select wrapped from keys.subject_key where id = ?")
                .param(subject.id())
                .query(byte[].class)
                .single();
    }

    private int rows(Subject subject) {
        return count("select count(*) from keys.subject_key where id = ?", subject);
    }

    private int liveRows(Subject subject) {
        return count("select count(wrapped) from keys.subject_key where id = ?", subject);
    }

    private int count(String sql, Subject subject) {
        return db.sql(sql).param(subject.id()).query(Integer.class).single();
    }

    private static DataSource counted(AtomicInteger connections) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                connections.incrementAndGet();
                return super.getConnection();
            }
        };
    }
}
