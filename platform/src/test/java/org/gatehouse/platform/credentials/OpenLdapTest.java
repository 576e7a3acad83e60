package org.gatehouse.platform.credentials;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.api.Secret;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.credentials.LdapSettings.Dialect;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real OpenLDAP with its password policies (draft-behera-ldap-password-policy-10). */
class OpenLdapTest {

    private static final String BASE = "dc=x,dc=example";
    private static final String MANAGER = "cn=manager," + BASE;
    private static final String MANAGERS_PASSWORD = "of the manager";
    private static final PasswordText FIRST = text("correct horse battery");
    private static final PasswordText SECOND = text("staple that, please");

    @TempDir static Path folder;

    private static @Nullable Process slapd;
    private static int port;

    private final String name = "ann-" + Ids.next();
    private final Account account = new Account(new UserId(Ids.next()), name + "@x.example");
    private CredentialStore store;

    private static PasswordText text(String typed) {
        return PasswordText.of(new Secret(typed));
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin/slapd", "/usr/libexec/slapd", "/usr/local/libexec/slapd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @BeforeAll
    static void startServer() throws Exception {
        if (program().isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("No slapd: .ci/run installs it");
        }
        assumeThat(program()).as("No slapd here; Debian has it in the package slapd").isPresent();
        port = freePort();
        var modules =
                Stream.of("/usr/lib/ldap", "/usr/libexec/openldap", "/usr/lib/openldap")
                        .filter(path -> Files.isDirectory(Path.of(path)))
                        .findFirst()
                        .orElse("");
        var configuration =
                """
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/inetorgperson.schema
                modulepath %s
                moduleload back_mdb
                moduleload ppolicy
                database mdb
                directory %s
                suffix %s
                rootdn %s
                rootpw "%s"
                overlay ppolicy
                ppolicy_use_lockout
                ppolicy_default cn=policy,%s
                access to attrs=userPassword by self write by anonymous auth by * none
                access to * by * read
                """
                        .formatted(
                                modules,
                                Files.createDirectory(folder.resolve("data")),
                                BASE,
                                MANAGER,
                                MANAGERS_PASSWORD,
                                BASE);
        var file = Files.writeString(folder.resolve("slapd.conf"), configuration);
        slapd =
                new ProcessBuilder(
                                program().orElseThrow().toString(),
                                "-f",
                                file.toString(),
                                "-h",
                                "ldap://127.0.0.1:" + port,
                                "-d",
                                "0")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("slapd.log").toFile())
                        .start();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> connect().close());
        try (var connection = connect()) {
            connection.add(
                    "dn: " + BASE,
                    "objectClass: dcObject",
                    "objectClass: organization",
                    "o: x",
                    "dc: x");
            connection.add(
                    "dn: cn=policy," + BASE,
                    "objectClass: device",
                    "objectClass: pwdPolicy",
                    "cn: policy",
                    "pwdAttribute: userPassword",
                    "pwdMinLength: 12",
                    "pwdCheckQuality: 2",
                    "pwdMustChange: TRUE",
                    "pwdLockout: TRUE",
                    "pwdMaxFailure: 3");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static LDAPConnection connect() throws LDAPException {
        return new LDAPConnection("127.0.0.1", port, MANAGER, MANAGERS_PASSWORD);
    }

    @AfterAll
    static void stopServer() throws InterruptedException {
        if (slapd != null) {
            slapd.destroy();
            slapd.waitFor(10, SECONDS);
        }
    }

    @BeforeEach
    void somebody() throws Exception {
        try (var connection = connect()) {
            connection.add(
                    "dn: uid=" + name + "," + BASE,
                    "objectClass: inetOrgPerson",
                    "uid: " + name,
                    "cn: Ann",
                    "sn: Ann",
                    "mail: " + name + "@x.example",
                    "userPassword: " + FIRST.reveal());
        }
        var settings =
                new LdapSettings(
                        List.of(URI.create("ldap://127.0.0.1:" + port)),
                        false,
                        Dialect.STANDARD,
                        MANAGER,
                        new Secret(MANAGERS_PASSWORD),
                        BASE,
                        "mail",
                        null,
                        Duration.ofSeconds(10),
                        4);
        store = new LdapCredentialStore(settings, new LdapConnections(settings));
    }

    private String refusal(Runnable what) {
        var refused = new String[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::run)
                .satisfies(refusal -> refused[0] = refusal.code());
        return refused[0];
    }

    @Test
    void lets_in_whoever_knows_the_password_and_nobody_else() {
        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.MATCHES);
        assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void takes_another_password_from_who_knows_the_present_one_and_from_nobody_else() {
        assertThat(refusal(() -> store.replace(account, SECOND, text("another one, longer"))))
                .isEqualTo("credentials.wrong-password");
        store.replace(account, FIRST, SECOND);

        assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.MATCHES);
        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void says_no_to_a_password_against_its_own_policy() {
        assertThat(refusal(() -> store.replace(account, FIRST, text("short"))))
                .isEqualTo("credentials.refused-by-directory");
    }

    @Test
    void lets_nobody_try_any_more_after_some_attempts() {
        for (int i = 0; i < 3; i++) {
            assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.WRONG);
        }

        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.LOCKED);
    }

    @Test
    void wants_one_that_was_reset_to_be_replaced() throws Exception {
        store.reset(account, SECOND);
        try (var connection = connect()) { // for the manager, no policy holds
            connection.modify(
                    "dn: uid=" + name + "," + BASE,
                    "changetype: modify",
                    "replace: pwdReset",
                    "pwdReset: TRUE");
        }

        assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.MUST_CHANGE);
        store.replace(account, SECOND, FIRST);
        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.MATCHES);
    }
}
