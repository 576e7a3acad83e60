package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold once the load has ended, however many processes were killed meanwhile. */
record Aftermath(JdbcTemplate db, Load load, Gateway gateway) {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    void holds() {
        nothingIsStuck();
        everyAcknowledgedWriteIsInTheLogOnce();
        assertThat(some()).allSatisfy(this::isAnsweredTheSameAgain);
        everyViewEqualsAFoldOfTheLog();
    }

    /** Once the query side has claimed the tokens that the killed one left, it has work to do. */
    void viewsMove() {
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
    private void everyAcknowledgedWriteIsInTheLogOnce() {
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

    /** As many as can be sent again in reasonable time. */
    private List<Load.Acknowledged> some() {
        var some = new ArrayList<>(load.acknowledged());
        Collections.shuffle(some, new Random(some.size()));
        return some.subList(0, Math.min(some.size(), 500));
    }

    private void isAnsweredTheSameAgain(Load.Acknowledged write) {
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
