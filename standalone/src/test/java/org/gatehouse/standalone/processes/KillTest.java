package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Both sides are killed again and again while users work. System properties: {@code
 * gatehouse.test.kills}, how often (20 where {@code CI} is true, else 4), and {@code
 * gatehouse.test.seed}, to choose the moments of an earlier run again.
 */
class KillTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
    private static final int WORKERS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "command", "query");

    @TempDir private static Path directory;

    private final int kills =
            Integer.getInteger("gatehouse.test.kills", "true".equals(System.getenv("CI")) ? 20 : 4);
    private final long seed = Long.getLong("gatehouse.test.seed", System.nanoTime());
    private final JdbcTemplate db = database.superuser();

    @Test
    void killed_at_any_moment_nothing_is_lost_nor_done_twice_nor_stuck() throws Exception {
        LOG.info("{} kills, gatehouse.test.seed={}", kills, seed);
        try (var installation = new Installation(database, directory);
                var timer = Executors.newScheduledThreadPool(2)) {
            var command = new Victim(Side.COMMAND, installation);
            var query = new Victim(Side.QUERY, installation);
            command.process().address();
            query.process().address();
            var gateway = new Gateway(command::process, query::process);
            var load = new Load(gateway, installation, seed);
            load.start(WORKERS);

            var random = new Random(seed);
            for (int i = 0; i < kills; i++) {
                command.process().address();
                query.process().address();
                viewsMove();
                var enough = load.acknowledged().size() + random.nextInt(100);
                await().atMost(PATIENCE).until(() -> load.acknowledged().size() >= enough);
                var victim = i % 2 == 0 ? command : query;
                victim.killAndRestart(random.nextInt(200), timer);
                if (random.nextInt(4) == 0) {
                    victim.killAndRestart(random.nextInt(5000), timer); // while it starts
                }
            }
            command.process().address();
            query.process().address();
            load.stop();

            assertThat(load.acknowledged()).hasSizeGreaterThan(kills);
            LOG.info("{} writes acknowledged", load.acknowledged().size());
            nothingIsStuck();
            everyAcknowledgedWriteIsInTheLogOnce(load);
            assertThat(load.acknowledged())
                    .allSatisfy(write -> isAnsweredTheSameAgain(write, gateway));
            everyViewEqualsAFoldOfTheLog();
        } catch (ExecutionException | AssertionError e) {
            throw new AssertionError("With gatehouse.test.seed=" + seed, e);
        }
    }

    /** One side, whichever process that is just now. */
    private static final class Victim {

        private final Side side;
        private final Installation installation;
        private final AtomicReference<ServerProcess> process;

        Victim(Side side, Installation installation) {
            this.side = side;
            this.installation = installation;
            process = new AtomicReference<>(installation.launch(side));
        }

        ServerProcess process() {
            return process.get();
        }

        void killAndRestart(int millis, ScheduledExecutorService timer) throws Exception {
            timer.schedule(process()::kill, millis, TimeUnit.MILLISECONDS).get();
            process.set(installation.launch(side));
        }
    }

    /** Once the query side has claimed the tokens that the killed one left, it has work to do. */
    private void viewsMove() {
        var end =
                db.queryForObject(
                        "select coalesce(max(position), 0) from events.event", Long.class);
        await().atMost(PATIENCE)
                .until(() ->
                        db.queryForObject(
                                """
                                select coalesce(max((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint), 0) >= ?
                                from query.token where processorname like 'audit#%'
                                """,
                                Boolean.class, end));
    }

    /** Also waits until the lines on the due sheet that fell due are done. */
    private void nothingIsStuck() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        db.queryForList(
                                                """
                                                select task_instance, picked, consecutive_failures
                                                from command.due_sheet where task_name = 'command'
                                                """))
                                .as("the due sheet")
                                .isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        db.queryForList(
                                                """
                                                select processorname from query.token
                                                where (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint
                                                    < (select max(position) from events.event)
                                                """))
                                .as("the tokens that are behind")
                                .isEmpty());
        assertThat(db.queryForList("select * from query.parked")).isEmpty();
    }

    /** Each write sent a correlation id of its own, which its key is too. */
    private void everyAcknowledgedWriteIsInTheLogOnce(Load load) {
        var commands = new HashMap<String, List<String>>();
        db.query(
                """
                select metadata ->> 'correlationId', '1-' || max(position)
                from (select position, convert_from(metadata, 'UTF8')::json as metadata
                      from events.event where name not like 'audit.%') as event
                where metadata ->> 'actor' like 'user:%'
                group by metadata ->> 'correlationId', metadata ->> 'commandId'
                """,
                row -> {
                    commands.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(row.getString(2));
                });
        var answers = new HashMap<String, String>();
        db.query(
                "select key, epoch || '-' || position from command.command_log",
                row -> {
                    answers.put(row.getString(1), row.getString(2));
                });
        assertThat(load.acknowledged())
                .allSatisfy(write -> {
                    assertThat(commands.get(write.key())).containsExactly(write.position());
                    assertThat(answers).containsEntry(write.key(), write.position());
                });
    }

    private void isAnsweredTheSameAgain(Load.Acknowledged write, Gateway gateway) {
        var again = gateway.send(write.call()).is(write.answer().status());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.position()).isEqualTo(write.position());
        assertThat(again.header("ETag")).isEqualTo(write.answer().header("ETag"));
        assertThat(again.json()).isEqualTo(write.answer().json());
    }

    private void everyViewEqualsAFoldOfTheLog() {
        var fold = LogFold.ofLog(db);
        var views = LogFold.ofViews(db);
        assertThat(views.groups()).isEqualTo(fold.groups());
        assertThat(views.owners()).isEqualTo(fold.owners());
        assertThat(views.members()).isEqualTo(fold.members());
        assertThat(views.users()).isEqualTo(fold.users());
        assertThat(views.positions()).isEqualTo(fold.positions());
        assertThat(fold.members().values())
                .filteredOn(member -> !fold.users().get(member.user()).enabled())
                .as("memberships of the disabled")
                .isNotEmpty()
                .noneMatch(LogFold.Member::held);
        assertThat(fold.members().values())
                .filteredOn(member -> member.until() != null)
                .as("memberships with an end, which has passed")
                .isNotEmpty()
                .noneMatch(LogFold.Member::held);
    }
}
