package org.gatehouse.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserNames;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What reading costs in a large organisation: 20,000 people and 5,000 groups in groups, besides the
 * largest organisation of the shared data. Made by an import, which is measured on the way.
 */
public final class NestedGroups {

    private static final int PEOPLE = 20_000;
    private static final int GROUPS = 5_000;

    /** How many groups are in each, so that the first has all, some five below each other. */
    private static final int IN_EACH = 8;

    private static final int CLIENTS = 4;
    private static final String DOMAIN = "benchmark.example";
    private static final Path LARGEST = Path.of("directory", "example_1000_users_389ds.ldif");

    private NestedGroups() {}

    /**
     * @param arguments the directory to work in; the shared data is looked for beside the project
     */
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]).toAbsolutePath();
        var report = new Report();
        try (var gatehouse = Benchmarks.startEmpty(directory.resolve("nested-data"))) {
            measure(gatehouse, shared(directory), report);
        }
        report.write(directory.resolve("nested-groups.md"));
    }

    private static Path shared(Path directory) {
        return directory.resolve("../../../shared/data").normalize();
    }

    private static void measure(
            ConfigurableApplicationContext gatehouse, Path shared, Report report) throws Exception {
        var api = Benchmarks.api(gatehouse);
        var administrator = api.token("ann");
        if (Files.exists(shared.resolve(LARGEST))) {
            api.load("ldif", administrator, Files.readAllBytes(shared.resolve(LARGEST)));
        }
        long begin = System.nanoTime();
        api.load("ldif", administrator, organisation().getBytes(StandardCharsets.UTF_8));
        report.line(
                "import of %,d people and %,d groups in groups".formatted(PEOPLE, GROUPS),
                "%.0f s".formatted((System.nanoTime() - begin) / 1e9),
                "",
                "",
                "");
        Reading.awaitViews(api, administrator);
        var names = gatehouse.getBean(UserNames.class);
        var delegated = api.token(person(names, 0).toString());
        var member = api.token(person(names, PEOPLE / 2).toString());
        var whole = Api.json(api.get("/groups?q=nested%2000000", administrator));
        var top = whole.at("/items/0/id").stringValue();
        report(api, "groups that one owns", "/me/groups?role=owner", delegated, report);
        report(api, "groups that one is in", "/me/groups", member, report);
        report(
                api,
                "groups that one is in by way of others",
                "/me/groups?transitive=true",
                member,
                report);
        report(api, "members of a group", "/groups/" + top + "/members", delegated, report);
        report(
                api,
                "everybody who is in the group that has all",
                "/groups/" + top + "/transitive-members",
                delegated,
                report);
        report(api, "people by name", "/users?q=pers", delegated, report);
    }

    private static UserId person(UserNames names, int number) {
        return names.find(UserNames.Kind.PRINCIPAL_NAME, login(number) + "@" + DOMAIN)
                .orElseThrow();
    }

    private static void report(Api api, String what, String path, String token, Report report)
            throws Exception {
        var each = Duration.ofSeconds(Long.parseLong(System.getProperty("seconds")));
        for (int turn = 0; turn < 2; turn++) { // once to warm
            var taken = Load.run(CLIENTS, each, 0, (client, n) -> Api.json(api.get(path, token)));
            if (turn == 1) {
                report.line(
                        what,
                        String.format(
                                Locale.ROOT,
                                "p50 %.0f ms, p95 %.0f ms",
                                Load.percentileMillis(taken, 0.5),
                                Load.percentileMillis(taken, 0.95)),
                        "",
                        "p95 50 ms",
                        "");
            }
        }
    }

    /** Everybody is in two groups; the first person owns every tenth. */
    private static String organisation() {
        var ldif =
                new StringBuilder(
                        "version: 1\n\ndn: dc=benchmark,dc=example\nobjectClass: domain\ndc: benchmark\n\n");
        for (int i = 0; i < PEOPLE; i++) {
            ldif.append(
                    """
                    dn: uid=%1$s,ou=people,dc=benchmark,dc=example
                    objectClass: inetOrgPerson
                    uid: %1$s
                    cn: Person %1$s
                    sn: Person
                    department: Department %2$d

                    """
                            .formatted(login(i), i % 50));
        }
        for (int i = GROUPS - 1; i >= 0; i--) { // whatever stands first
            ldif.append(
                    """
                    dn: %s
                    objectClass: groupOfNames
                    cn: Nested %05d
                    """
                            .formatted(groupDn(i), i));
            if (i % 10 == 0) {
                ldif.append("owner: ").append(personDn(0)).append('\n');
            }
            for (int member : List.of(i, i + GROUPS, i + 2 * GROUPS, i + 3 * GROUPS)) {
                ldif.append("member: ").append(personDn(member % PEOPLE)).append('\n');
                ldif.append("member: ").append(personDn((member * 7 + 3) % PEOPLE)).append('\n');
            }
            for (int in = IN_EACH * i + 1; in <= IN_EACH * (i + 1) && in < GROUPS; in++) {
                ldif.append("member: ").append(groupDn(in)).append('\n');
            }
            ldif.append('\n');
        }
        return ldif.toString();
    }

    private static String login(int number) {
        return "p%05d".formatted(number);
    }

    private static String personDn(int number) {
        return "uid=%s,ou=people,dc=benchmark,dc=example".formatted(login(number));
    }

    private static String groupDn(int number) {
        return "cn=Nested %05d,ou=groups,dc=benchmark,dc=example".formatted(number);
    }
}
