package org.gatehouse.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.gatehouse.platform.database.DatabaseOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left behind when processes are killed, and what the next start makes of it. */
class RecoveryTest {

    private static final String FOR_EVER = "do $$ begin loop end loop; end $$";

    @TempDir private Path data;

    @Test
    void a_server_that_outlived_its_killed_process_is_replaced() throws Exception {
        try (var child = Child.launch(data, "first").ready()) {
            var orphan = postmaster(data);
            child.kill();
            assertThat(orphan.isAlive()).isTrue();

            try (var database = EmbeddedDatabase.start(data)) {
                assertThat(orphan.isAlive()).isFalse();
                assertThat(kept(database)).containsExactly("first");
            }
        }
    }

    @Test
    void a_killed_server_recovers_every_committed_row() throws Exception {
        try (var child = Child.launch(data, "first").ready()) {
            var server = postmaster(data);
            server.destroyForcibly();
            child.kill();
            server.onExit().join();

            try (var database = EmbeddedDatabase.start(data)) {
                assertThat(kept(database)).containsExactly("first");
            }
        }
    }

    @Test
    void a_worker_busy_when_its_server_is_killed_does_not_hinder_the_next_start() throws Exception {
        try (var child = Child.launch(data, "first").ready()) {
            var server = postmaster(data);
            var owner = Logins.ownerOf(data);
            var client = Thread.ofVirtual().start(() -> workForEver(owner));
            var worker =
                    await().until(
                                    () ->
                                            Logins.query(
                                                    owner,
                                                    "select pid from pg_stat_activity where query = '"
                                                            + FOR_EVER
                                                            + "'"),
                                    pids -> !pids.isEmpty())
                            .getFirst();
            server.destroyForcibly();
            child.kill();
            server.onExit().join();
            assertThat(ProcessHandle.of(Long.parseLong(worker))).isPresent();

            try (var database = EmbeddedDatabase.start(data)) {
                assertThat(kept(database)).containsExactly("first");
            }
            client.join();
        }
    }

    private static void workForEver(DatabaseOwner owner) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Logins.execute(owner, FOR_EVER));
    }

    @Test
    void a_first_start_that_was_killed_half_way_begins_anew() throws Exception {
        var unfinished = Files.createDirectory(data.resolve("postgres.unfinished"));
        Files.writeString(unfinished.resolve("postgresql.conf"), "");

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(Logins.query(database.owner(), "select 1")).containsExactly("1");
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void a_process_id_that_now_belongs_to_another_program_does_not_hinder() throws Exception {
        EmbeddedDatabase.start(data).close();
        recordAsServer(data, ProcessHandle.current());

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(Logins.query(database.owner(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_process_id_that_now_belongs_to_the_server_of_another_directory_is_left_alone(
            @TempDir Path elsewhere) throws Exception {
        try (var other = EmbeddedDatabase.start(elsewhere)) {
            EmbeddedDatabase.start(data).close();
            recordAsServer(data, postmaster(elsewhere));

            EmbeddedDatabase.start(data).close();

            assertThat(Logins.query(other.owner(), "select 1")).containsExactly("1");
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        var pid = Files.readAllLines(pidFile(data)).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void recordAsServer(Path data, ProcessHandle process) throws IOException {
        Files.writeString(pidFile(data), process.pid() + "\n" + data + "\n0\n0\n\n\n");
    }

    private static Path pidFile(Path data) {
        return data.resolve("postgres").resolve("postmaster.pid");
    }

    private static List<String> kept(EmbeddedDatabase database) throws Exception {
        return Logins.query(database.owner(), "select line from kept");
    }
}
