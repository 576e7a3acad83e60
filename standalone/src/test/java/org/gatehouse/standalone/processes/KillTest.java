package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Processes are killed again and again while users work. System properties: {@code
 * gatehouse.test.kills}, how often (6 where {@code CI} is true, else 4; a release is killed 20
 * times, see docs/ci.md), and {@code gatehouse.test.seed}, to choose the moments of an earlier run
 * again.
 */
class KillTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
    private static final int WORKERS = 6;
    private static final int MOST_WRITES_BETWEEN = 100;

    @RegisterExtension
    static final TestDatabase database =
            TestDatabase.with("events", "keys", "credentials", "command", "query");

    private final int kills =
            Integer.getInteger("gatehouse.test.kills", "true".equals(System.getenv("CI")) ? 6 : 4);
    private final long seed = Long.getLong("gatehouse.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void the_two_sides_lose_nothing_do_nothing_twice_and_are_never_stuck(@TempDir Path directory)
            throws Exception {
        try (var installation = new Installation(database, directory);
                var command = new Victim(() -> installation.launch(Side.COMMAND));
                var query = new Victim(() -> installation.launch(Side.QUERY))) {
            var gateway = new Gateway(command::process, query::process);
            var load = new Load(gateway, installation.issuer(), seed);
            killUnderLoad(
                    List.of(command, query),
                    kills,
                    new Aftermath(database.superuser(), load, gateway));
        }
    }

    /** Here the database server survives its process, and the next start has to deal with it. */
    @Test
    void standalone_loses_nothing_does_nothing_twice_and_is_never_stuck(@TempDir Path data)
            throws Exception {
        try (var issuer = new TestIssuer();
                var standalone = new Victim(() -> launchStandalone(data, issuer))) {
            standalone.process().address(); // until then there is no login
            var gateway = new Gateway(standalone::process, standalone::process);
            killUnderLoad(
                    List.of(standalone),
                    Math.ceilDiv(kills, 4),
                    new Aftermath(
                            new JdbcTemplate(login(data)),
                            new Load(gateway, issuer, seed),
                            gateway));
        }
    }

    private void killUnderLoad(List<Victim> victims, int times, Aftermath aftermath)
            throws Exception {
        LOG.info("{} kills, gatehouse.test.seed={}", times, seed);
        var load = aftermath.load();
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            victims.forEach(victim -> victim.process().address());
            load.start(WORKERS);
            for (int i = 0; i < times; i++) {
                victims.forEach(victim -> victim.process().address());
                aftermath.viewsMove();
                int enough = load.acknowledged().size() + random.nextInt(MOST_WRITES_BETWEEN);
                await().atMost(Aftermath.PATIENCE)
                        .until(() -> load.acknowledged().size() >= enough);
                var victim = victims.get(i % victims.size());
                victim.killAndRestart(random.nextInt(200), timer);
                if (random.nextInt(4) == 0) {
                    victim.killAndRestart(random.nextInt(5000), timer); // while it starts
                }
            }
            victims.forEach(victim -> victim.process().address());
            load.stop();
            LOG.info("{} writes acknowledged", load.acknowledged().size());
            assertThat(load.acknowledged()).hasSizeGreaterThan(WORKERS);
            aftermath.holds();
        } catch (AssertionError | Exception e) {
            throw new AssertionError("With gatehouse.test.seed=" + seed, e);
        }
    }

    private static ServerProcess launchStandalone(Path data, TestIssuer issuer) {
        return ServerProcess.launch(
                Side.jar("standalone"),
                List.of(
                        "--gatehouse.data=" + data,
                        "--gatehouse.development.enabled=false",
                        "--gatehouse.security.administrators=" + Installation.ADMINISTRATOR,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri()));
    }

    private static DriverManagerDataSource login(Path data) {
        var role = "gatehouse_standalone";
        try {
            return new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:%s/gatehouse"
                            .formatted(Files.readString(data.resolve("port")).strip()),
                    role,
                    Files.readString(data.resolve("passwords").resolve(role)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
