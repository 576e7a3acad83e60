package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two command sides and two query sides on one database, racing. */
class FourProcessesTest {

    private static final int RACERS = 8;

    @RegisterExtension
    static final TestDatabase database =
            TestDatabase.with("events", "keys", "credentials", "command", "query");

    @TempDir private static Path directory;

    private static Installation installation;
    private static final List<Gateway> gateways = new ArrayList<>();
    private static final List<String> tokens = new ArrayList<>();

    @BeforeAll
    static void start() {
        installation = new Installation(database, directory);
        var first =
                new String[] {
                    "--gatehouse.first-administrator.user-principal-name=adam@gatehouse.example",
                    "--gatehouse.first-administrator.password=for the very first sign-in of all"
                };
        var commands =
                List.of(
                        installation.launch(Side.COMMAND, first),
                        installation.launch(Side.COMMAND, first));
        var queries = List.of(installation.launch(Side.QUERY), installation.launch(Side.QUERY));
        for (int i = 0; i < 2; i++) {
            var command = commands.get(i);
            var query = queries.get(i);
            command.address();
            query.address();
            gateways.add(new Gateway(() -> command, () -> query));
        }
        var admin = installation.administrator();
        for (int i = 0; i < RACERS; i++) {
            var user =
                    gateways.get(i % 2)
                            .send(
                                    Call.send("POST", "/users")
                                            .as(admin)
                                            .json(
                                                    """
                                                    {"displayName": "Racer %1$d", "userPrincipalName": "racer%1$d@gatehouse.example"}
                                                    """
                                                            .formatted(i)))
                            .is(201)
                            .id();
            tokens.add(installation.token(user));
        }
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void two_that_start_at_once_appoint_one_first_administrator() {
        assertThat(
                        database.owner()
                                .queryForList(
                                        """
                                        select name from events.event
                                        where name = 'roles.RoleAssigned'
                                           or name like 'credentials.%'
                                        order by position
                                        """,
                                        String.class))
                .containsExactly("credentials.PasswordReset", "roles.RoleAssigned");
    }

    @RepeatedTest(5)
    void one_name_goes_to_one_group() throws Exception {
        var name = "Wanted " + UUID.randomUUID();
        var create =
                Call.send("POST", "/groups")
                        .json(
                                "{\"displayName\": \"%s\", \"groupType\": \"security\"}"
                                        .formatted(name));

        var answers = race(tokens.stream().map(create::as).toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(refused -> {
                    refused.is(409);
                    assertThat(refused.code()).isEqualTo("groups.name-taken");
                });
        var winner = won(answers, 201);
        assertThat(events(winner.id())).containsExactly("groups.GroupCreated", "groups.OwnerAdded");
        assertThat(bothShow(Call.get("/groups?limit=500"), winner))
                .contains(name)
                .contains(winner.id().toString());
    }

    @RepeatedTest(5)
    void one_membership_begins_once_and_ends_once() throws Exception {
        var group =
                gateways.getFirst()
                        .send(
                                Call.send("POST", "/groups")
                                        .as(tokens.getFirst())
                                        .json(
                                                "{\"displayName\": \"%s\", \"groupType\": \"security\"}"
                                                        .formatted(UUID.randomUUID())))
                        .is(201)
                        .id();
        var member = tokens.getLast();

        var joined = race(sameByAll("/groups/" + group + "/join", member));

        assertThat(joined).allSatisfy(answer -> answer.is(200));
        assertThat(membershipEvents(group)).containsExactly("groups.MemberJoined");
        assertThat(bothShow(Call.get("/groups/" + group + "/members"), joined.getFirst()))
                .contains("Racer " + (RACERS - 1));

        var left = race(sameByAll("/groups/" + group + "/leave", member));

        assertThat(left).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(left)
                .filteredOn(answer -> answer.status() != 204)
                .allSatisfy(refused -> {
                    refused.is(404);
                    assertThat(refused.code()).isEqualTo("groups.no-such-membership");
                });
        assertThat(membershipEvents(group))
                .containsExactly("groups.MemberJoined", "groups.MemberLeft");
        assertThat(bothShow(Call.get("/groups/" + group + "/members"), won(left, 204)))
                .doesNotContain("Racer");
    }

    @RepeatedTest(5)
    void one_idempotency_key_does_one_thing_whichever_process_is_asked() throws Exception {
        var create =
                Call.send("POST", "/groups")
                        .as(tokens.getFirst())
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .json(
                                "{\"displayName\": \"%s\", \"groupType\": \"security\"}"
                                        .formatted(UUID.randomUUID()));

        var answers = race(IntStream.range(0, RACERS).mapToObj(i -> create).toList());

        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers).extracting(Answer::id).containsOnly(answers.getFirst().id());
        assertThat(answers)
                .extracting(Answer::position)
                .containsOnly(answers.getFirst().position());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
    }

    private static List<Call> sameByAll(String path, String token) {
        return IntStream.range(0, RACERS).mapToObj(i -> Call.send("POST", path).as(token)).toList();
    }

    /** Sends all at once, by turns to the two command sides. */
    private static List<Answer> race(List<Call> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < calls.size(); i++) {
                var gateway = gateways.get(i % 2);
                var call = calls.get(i);
                tasks.add(() -> {
                    start.await();
                    return gateway.send(call);
                });
            }
            var answers = new ArrayList<Answer>();
            for (var answer : racers.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Answer won(List<Answer> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.status() == status)
                .findFirst()
                .orElseThrow();
    }

    /** What both query sides say, which is the same and not old. */
    private static String bothShow(Call call, Answer after) {
        var read = call.as(tokens.getFirst()).after(after);
        var answers = gateways.stream().map(gateway -> gateway.send(read).is(200)).toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.header("Gatehouse-Stale")).isEmpty());
        assertThat(answers.getLast().json()).isEqualTo(answers.getFirst().json());
        return answers.getFirst().response().body();
    }

    private static List<String> events(UUID stream) {
        return database.owner()
                .queryForList(
                        "select name from events.event where stream = ? order by position",
                        String.class,
                        stream);
    }

    private static List<String> membershipEvents(UUID group) {
        return database.owner()
                .queryForList(
                        """
                        select name from events.event
                        where name like 'groups.Member%'
                          and convert_from(payload, 'UTF8')::json ->> 'groupId' = ?
                        order by position
                        """,
                        String.class, group.toString());
    }
}
