package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** One command side and one query side on an empty database, driven as a gateway does. */
class TwoProcessesTest {

    @RegisterExtension static final TestDatabase database = TestDatabase.with();

    @TempDir private static Path directory;

    private static Installation installation;
    private static ServerProcess command;
    private static Gateway gateway;
    private static String admin;

    @BeforeAll
    static void start() {
        installation = new Installation(database, directory);
        command = installation.launchFirst(Side.COMMAND);
        command.address(); // it makes the schemas that both need, and the master key
        var query = installation.launchFirst(Side.QUERY);
        query.address();
        gateway = new Gateway(() -> command, () -> query);
        admin = installation.administrator();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void what_one_process_did_the_other_shows_at_once() {
        var ben = register("Ben Baker", "ben").id();
        var cleo = register("Cleo Carter", "cleo").id();
        var bensToken = installation.token(ben);

        var created =
                gateway.send(
                                Call.send("POST", "/groups")
                                        .as(bensToken)
                                        .json(
                                                """
                                                {"displayName": "Finance", "groupType": "security"}
                                                """))
                        .is(201);
        var group = "/groups/" + created.id();
        var renamed =
                gateway.send(
                                Call.send("PATCH", group)
                                        .as(bensToken)
                                        .json("{\"displayName\": \"Treasury\"}"))
                        .is(204);
        var read = fresh(Call.get(group).as(bensToken).after(renamed));
        assertThat(read.json().get("displayName").asString()).isEqualTo("Treasury");
        assertThat(read.header("ETag")).isEqualTo(renamed.header("ETag"));

        var added =
                gateway.send(Call.send("PUT", group + "/members/" + cleo).as(bensToken)).is(204);
        var members = fresh(Call.get(group + "/members").as(bensToken).after(added));
        assertThat(members.json().at("/items/0/displayName").asString()).isEqualTo("Cleo Carter");
        var hers = fresh(Call.get("/me/groups").as(installation.token(cleo)).after(added)).json();
        assertThat(hers.at("/items/0/id").asString()).isEqualTo(created.id().toString());

        var removed =
                gateway.send(Call.send("DELETE", group + "/members/" + cleo).as(bensToken)).is(204);
        var none = fresh(Call.get(group + "/members").as(bensToken).after(removed)).json();
        assertThat(none.get("items")).isEmpty();

        var trail =
                fresh(Call.get("/audit/events?target=" + created.id()).as(admin).after(removed));
        assertThat(trail.json().get("items"))
                .extracting(entry -> entry.get("activity").asString())
                .containsExactly(
                        "groups.MemberRemoved",
                        "groups.MemberAdded",
                        "groups.GroupRenamed",
                        "groups.OwnerAdded",
                        "groups.GroupCreated");
        assertThat(trail.json().get("items"))
                .allSatisfy(entry -> {
                    assertThat(entry.get("initiatedBy").asString()).isEqualTo("user:" + ben);
                    assertThat(entry.get("clientIp").asString()).isEqualTo("127.0.0.1");
                });
    }

    @Test
    void who_signs_out_everywhere_is_out_at_both_processes() {
        var registered = register("Dan Dale", "dan");
        var dan = registered.id();
        var token = installation.token(dan);
        var other = installation.token(dan);
        fresh(Call.get("/me").as(other).after(registered));

        gateway.send(Call.send("POST", "/me/sign-out-everywhere").as(token)).is(204);

        for (var call : List.of(Call.get("/me"), Call.send("POST", "/me/sign-out-everywhere"))) {
            await().until(() -> gateway.send(call.as(other)).status() == 401);
        }
        await().until(() ->
                gateway.send(Call.get("/me").as(installation.token(dan))).status() == 200);
    }

    @Test
    void a_look_into_the_audit_trail_is_itself_recorded_by_the_query_side() {
        var correlation = "look-" + UUID.randomUUID();
        gateway.send(
                        Call.get("/audit/events?limit=1")
                                .as(admin)
                                .with("X-Correlation-Id", correlation))
                .is(200);

        var recorded =
                database.owner()
                        .queryForList(
                                """
                                select name from events.event
                                where convert_from(metadata, 'UTF8')::json ->> 'correlationId' = ?
                                """,
                                String.class,
                                correlation);
        assertThat(recorded).containsExactly("audit.HistoryViewed");
    }

    @Test
    void the_query_sides_login_has_no_other_way_into_the_log() {
        var query = new JdbcTemplate(database.unpooled(Side.QUERY.login()));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        query.update(
                                """
                                insert into events.event (sequence, recorded_at, revision, event_id,
                                    stream, name, payload, metadata)
                                values (0, now(), 1, gen_random_uuid(), gen_random_uuid(),
                                    'groups.GroupCreated', '{}', '{}')
                                """))
                .havingRootCause()
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        query.queryForList(
                                """
                                select events.append_trace(gen_random_uuid(), gen_random_uuid(),
                                    now(), 'groups.GroupCreated', 1, '{}', '{}')
                                """))
                .havingRootCause()
                .withMessageContaining("is no trace");
    }

    @Test
    void the_command_side_shows_nothing() {
        var swapped = new Gateway(() -> command, () -> command);

        assertThat(swapped.send(Call.get("/groups").as(admin)).status()).isIn(404, 405);
    }

    private static Answer register(String name, String user) {
        return gateway.send(
                        Call.send("POST", "/users")
                                .as(admin)
                                .json(
                                        """
                                        {"displayName": "%s", "userPrincipalName": "%s@gatehouse.example"}
                                        """
                                                .formatted(name, user)))
                .is(201);
    }

    private static Answer fresh(Call call) {
        var answer = gateway.send(call).is(200);
        assertThat(answer.header("Gatehouse-Stale")).as("%s", answer).isEmpty();
        return answer;
    }
}
