package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.gatehouse.api.Secret;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.database.DatabaseOwner;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.gatehouse.standalone.Standalone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * One run on one database: what PostgreSQL can commit, and what Gatehouse makes of it. Clients,
 * server and database share the machine.
 */
public final class Benchmarks {

    private static final Duration EACH = seconds("seconds");

    /** Until the compiler has little left to do; a server runs for weeks. */
    private static final Duration WARM = seconds("warm");

    /** Few, as the compiler shares the processors with them; more would only starve it. */
    private static final int WARMING = 4;

    /** Taking turns, so that a busier moment of the machine meets both. */
    private static final int TURNS = 3;

    private Benchmarks() {}

    /**
     * @param arguments the directory to work in, and the packaged standalone
     */
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]).toAbsolutePath();
        var data = directory.resolve("benchmark-data");
        var report = new Report();
        try (var gatehouse = startEmpty(data)) {
            measure(gatehouse, directory, report);
        }
        rest(Path.of(arguments[1]), directory, data, report);
        report.write(directory.resolve("benchmarks.md"));
    }

    /** A Gatehouse that knows the demonstration people only. */
    static ConfigurableApplicationContext startEmpty(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        return SpringApplication.run(
                Standalone.class,
                "--gatehouse.data=" + data,
                "--server.port=0",
                "--logging.level.root=warn");
    }

    static Api api(ConfigurableApplicationContext gatehouse) {
        return new Api(
                gatehouse.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static void rest(Path executable, Path directory, Path data, Report report)
            throws Exception {
        var standalone = new ColdStart(executable, directory.resolve("installation"), data, 18080);
        report.line(
                "start on an existing database, no class cache",
                inSeconds(standalone.plain()),
                "",
                "",
                "");
        standalone.train();
        var cached = standalone.cached();
        report.line(
                "start on an existing database, with it",
                inSeconds(cached.start()),
                "",
                "8 s",
                "4 s");
        report.line(
                "idle CPU", "%.1f %% of a core".formatted(100 * cached.idle()), "", "2 %", "1 %");
        report.line(
                "resident, without the database",
                "%d MiB".formatted(cached.residentKiB() / 1024),
                "",
                "600 MiB",
                "400 MiB");
    }

    /** Both are said in the pom. */
    private static Duration seconds(String property) {
        return Duration.ofSeconds(Long.parseLong(System.getProperty(property)));
    }

    private static String inSeconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static void measure(
            ConfigurableApplicationContext gatehouse, Path directory, Report report)
            throws Exception {
        var owner = gatehouse.getBean(DatabaseOwner.class);
        var postgres = pgBench(owner, directory);
        var api = api(gatehouse);
        var joins = new Joins(api);
        joins.prepare(gatehouse.getBean(SystemCommands.class));
        joins.lag(WARMING, WARM, 0); // writes and reads
        double full = 0;
        for (int clients : new int[] {8, 32}) {
            full = beside(postgres, joins, clients, report);
        }
        var lag = joins.lag(32, EACH, full / 2);
        report.line(
                "read after write at half load",
                String.format(
                        Locale.ROOT,
                        "p50 %.0f ms, p99 %.0f ms, %d stale",
                        Load.percentileMillis(lag.nanos(), 0.5),
                        Load.percentileMillis(lag.nanos(), 0.99),
                        lag.stale()),
                "",
                "p99 100 ms",
                "20 ms");
        appends(gatehouse, postgres, report);
        rebuild(gatehouse, api, report);
        signIns(gatehouse, api, report);
    }

    /** Sign-ins beside the bare hash that each of them pays, taking turns. */
    private static void signIns(ConfigurableApplicationContext gatehouse, Api api, Report report)
            throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        var store = gatehouse.getBean(CredentialStore.class);
        var password = PasswordText.of(new Secret("that nobody has ever had"));
        var signIns = new SignIns(api.port());
        Load.run(cores, WARM.dividedBy(10), 0, (client, number) -> signIns.one(client));
        double hashes = 0;
        double signedIn = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            hashes +=
                    perSecond(Load.run(cores, EACH, 0, (client, n) -> store.verifyNobody(password)))
                            / TURNS;
            signedIn +=
                    perSecond(Load.run(cores, EACH, 0, (client, n) -> signIns.one(client))) / TURNS;
        }
        report.line(
                "passwords compared, each core (Argon2id, 19 MiB, 2 passes, 1 lane)",
                Report.rate(hashes / cores),
                "1",
                "",
                "");
        report.line(
                "sign-ins, each core",
                Report.rate(signedIn / cores),
                Report.percent(signedIn, hashes),
                "",
                "");
    }

    private static double perSecond(long[] done) {
        return (double) done.length / EACH.toSeconds();
    }

    /** Joins beside bare commits; the joins per second. */
    private static double beside(PgBench postgres, Joins joins, int clients, Report report)
            throws Exception {
        double commits = 0;
        double done = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            commits += postgres.run(clients, (int) EACH.toSeconds()).orElse(Double.NaN) / TURNS;
            done += (double) joins.run(clients, EACH).length / EACH.toSeconds() / TURNS;
        }
        report.line(
                "pgbench, one row a commit, %d clients".formatted(clients),
                Report.rate(commits),
                "1",
                "",
                "");
        report.line(
                "join over REST, %d clients".formatted(clients),
                Report.rate(done),
                Report.percent(done, commits),
                clients == 32 ? "20 %" : "",
                clients == 32 ? "50 %" : "");
        return done;
    }

    private static PgBench pgBench(DatabaseOwner owner, Path directory) throws IOException {
        var address = java.net.URI.create(owner.url().substring("jdbc:".length()));
        return new PgBench(
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                owner.url(), owner.username(), owner.password())),
                new PgBench.Connection(
                        address.getHost(),
                        address.getPort(),
                        address.getPath().substring(1),
                        owner.username(),
                        owner.password()),
                directory);
    }

    private static void appends(
            ConfigurableApplicationContext gatehouse, PgBench postgres, Report report)
            throws Exception {
        var appends =
                new Appends(
                        gatehouse.getBean(PostgresEventStorageEngine.class),
                        gatehouse.getBean(TransactionTemplate.class));
        double commits = postgres.run(32, (int) EACH.toSeconds()).orElse(Double.NaN);
        double single = appends.run(32, 1, EACH);
        report.line(
                "engine, 1 event a transaction, 32 threads",
                Report.rate(single),
                Report.percent(single, commits),
                "",
                "");
        double hundred = appends.run(8, 100, EACH);
        report.line(
                "engine, 100 events a transaction, 8 threads",
                Report.rate(hundred),
                Report.percent(hundred, commits),
                "",
                "");
    }

    private static void rebuild(ConfigurableApplicationContext gatehouse, Api api, Report report)
            throws Exception {
        var administrator = api.token("ann");
        Reading.awaitViews(api, administrator);
        var database = gatehouse.getBean(DataSource.class);
        var db = new JdbcTemplate(database);
        Long events =
                db.queryForObject(
                        "select count(*) from events.event where name like 'groups.%'", Long.class);
        Reading.cursor(database, true); // warm
        double cursor = Reading.cursor(database, false);
        double json = Reading.cursor(database, true);
        double rebuilt = Reading.rebuild(api, administrator, events == null ? 0 : events);
        report.line("cursor over %,d events".formatted(events), Report.rate(cursor), "", "", "");
        report.line("cursor with JSON", Report.rate(json), "1", "", "");
        report.line(
                "rebuild of groups, one segment",
                Report.rate(rebuilt),
                Report.percent(rebuilt, json),
                "40 %",
                "80 %");
    }
}
