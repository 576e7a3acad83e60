package org.gatehouse.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.platform.database.DatabaseOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one start leaves behind, however it ended, and what the next one makes of it. */
class RestartTest {

    private static final String FOR_EVER = "do $$ begin loop end loop; end $$";

    @TempDir private static Path data;

    @Test
    void a_later_start_finds_the_rows_on_the_same_port() throws Exception {
        String url;
        try (var database = EmbeddedDatabase.start(data)) {
            url = database.owner().url();
            Logins.execute(database.owner(), "create table people as select 'Ann' as name");
        }

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(database.owner().url()).isEqualTo(url);
            assertThat(Logins.query(database.owner(), "select name from people"))
                    .containsExactly("Ann");
        }
    }

    @Test
    void moves_to_another_port_when_somebody_else_took_its_own() throws Exception {
        EmbeddedDatabase.start(data).close();
        var port = port();

        try (var other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var database = EmbeddedDatabase.start(data)) {
            assertThat(port()).isNotEqualTo(other.getLocalPort());
            assertThat(database.owner().url()).contains(":" + port() + "/");
        }
    }

    @Test
    void data_without_its_passwords_is_refused_at_once() throws Exception {
        EmbeddedDatabase.start(data).close();
        var passwords = data.resolve("passwords");
        Files.move(passwords, data.resolve("elsewhere"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> EmbeddedDatabase.start(data))
                .withMessageContaining(data.toRealPath().toString());
        assertThat(passwords).doesNotExist();
        Files.move(data.resolve("elsewhere"), passwords);
    }

    @Test
    void a_second_start_is_refused_by_name_and_leaves_the_first_alone() throws Exception {
        try (var database = EmbeddedDatabase.start(data)) {
            assertThatExceptionOfType(DataDirectoryInUse.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(data))
                    .withMessageContaining(data.toRealPath().toString());
            try (var child = Child.launch(data, "second")) {
                assertThat(child.output())
                        .contains("DataDirectoryInUse")
                        .contains(data.toRealPath().toString());
            }

            assertThat(Logins.query(database.owner(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_server_that_outlived_its_killed_process_is_replaced() throws Exception {
        try (var child = Child.launch(data, "outlived").ready()) {
            var orphan = postmaster(data);
            var port = port();
            child.kill();
            assertThat(orphan.isAlive()).isTrue();

            try (var database = EmbeddedDatabase.start(data)) {
                assertThat(orphan.isAlive()).isFalse();
                assertThat(port()).isEqualTo(port);
                assertThat(kept(database)).contains("outlived");
            }
        }
    }

    @Test
    void a_killed_server_recovers_every_committed_row() throws Exception {
        try (var child = Child.launch(data, "killed").ready()) {
            kill(postmaster(data));
            child.kill();

            try (var database = EmbeddedDatabase.start(data)) {
                assertThat(kept(database)).contains("killed");
            }
        }
    }

    @Test
    void a_worker_busy_when_its_server_is_killed_does_not_hinder_the_next_start() throws Exception {
        try (var child = Child.launch(data, "busy").ready()) {
            var owner = Logins.ownerOf(data);
            var end = new CompletableFuture<Exception>();
            Thread.ofVirtual().start(() -> end.complete(workForEver(owner)));
            var worker =
                    await().atMost(Duration.ofMinutes(1))
                            .until(() -> workerOf(owner), Optional::isPresent)
                            .orElseThrow();
            kill(postmaster(data));
            child.kill();
            assertThat(worker.isAlive()).isTrue();

            try (var database = EmbeddedDatabase.start(data)) {
                assertThat(kept(database)).contains("busy");
                // Dead by now, but the system may not have taken it off its list yet.
                await().atMost(Duration.ofMinutes(1)).until(() -> !worker.isAlive());
            }
            assertThat(end.join()).isInstanceOf(SQLException.class);
        }
    }

    private static Exception workForEver(DatabaseOwner owner) {
        return catchException(() -> Logins.execute(owner, FOR_EVER));
    }

    private static Optional<ProcessHandle> workerOf(DatabaseOwner owner) throws SQLException {
        var query = "select pid from pg_stat_activity where query = '%s'".formatted(FOR_EVER);
        return Logins.query(owner, query).stream()
                .findFirst()
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of);
    }

    @Test
    void a_first_start_that_was_killed_half_way_begins_anew(@TempDir Path fresh) throws Exception {
        try (var child = Child.launch(fresh, "never written").says("creating configuration")) {
            child.kill();

            try (var database = EmbeddedDatabase.start(fresh)) {
                assertThat(Logins.query(database.owner(), "select 1")).containsExactly("1");
            }
            assertThat(fresh.resolve("postgres.unfinished")).doesNotExist();
        }
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

    private static void kill(ProcessHandle server) {
        server.destroyForcibly();
        server.onExit().join();
    }

    private static int port() throws IOException {
        return Integer.parseInt(Files.readString(data.resolve("port")).strip());
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
