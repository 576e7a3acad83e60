package org.gatehouse.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.gatehouse.platform.database.DatabaseOwner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {

    @TempDir private static Path temporary;
    private static Path data;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start_in_a_directory_with_a_blank() throws Exception {
        data = Files.createDirectory(temporary.resolve("data of Ann"), permissions("rwxr-xr-x"));
        database = EmbeddedDatabase.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SUPERUSER, Roles.OWNER, Roles.RUNTIME})
    void nobody_gets_in_without_the_right_password(String login) throws Exception {
        var port = URI.create(database.owner().url().substring("jdbc:".length())).getPort();

        for (var name : new String[] {"gatehouse", "postgres", "template1"}) {
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, user(login)))
                    .withMessageContaining("no password was provided");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, login, "wrong"))
                    .withMessageContaining("password authentication failed");
        }
        var password = Files.readString(data.resolve("passwords").resolve(login));
        var right = new DatabaseOwner(database.owner().url(), login, password);
        assertThat(Logins.query(right, "select current_user")).containsExactly(login);
    }

    private static Properties user(String login) {
        var properties = new Properties();
        properties.setProperty("user", login);
        return properties;
    }

    @Test
    void is_durable_and_answers_on_loopback_only() throws Exception {
        var expected =
                Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "data_checksums", "on",
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_prepared_transactions", "0",
                        "password_encryption", "scram-sha-256",
                        "server_encoding", "UTF8");
        var superuser =
                new DatabaseOwner(
                        database.owner().url(),
                        Roles.SUPERUSER,
                        Files.readString(data.resolve("passwords").resolve(Roles.SUPERUSER)));

        for (var setting : expected.entrySet()) {
            assertThat(Logins.query(superuser, "show " + setting.getKey()))
                    .as(setting.getKey())
                    .containsExactly(setting.getValue());
        }
    }

    @Test
    void the_runtime_login_is_a_member_of_both_sides_and_owns_nothing() throws Exception {
        var details = database.runtime();
        var runtime =
                new DatabaseOwner(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword());

        assertThat(
                        Logins.query(
                                runtime,
                                """
                                select role from (values ('gatehouse_command'),
                                    ('gatehouse_query'), ('gatehouse_owner')) as roles (role)
                                where pg_has_role(role, 'usage')
                                """))
                .containsExactly("gatehouse_command", "gatehouse_query");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Logins.execute(runtime, "create schema mine"))
                .withMessageContaining("permission denied");
    }

    @Test
    void only_its_owner_can_look_inside() throws Exception {
        assertThat(database.owner().password()).hasSize(43);
        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(data.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(mode(data.resolve("passwords"))).isEqualTo("rwx------");
        try (var passwords = Files.list(data.resolve("passwords"))) {
            assertThat(passwords)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        }
    }

    private static FileAttribute<?> permissions(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
