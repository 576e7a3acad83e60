package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.gatehouse.api.Text;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.SignIns;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.Log;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How somebody who is signed in at two places stops being so. */
@StandaloneTest
class SessionStoryTest {

    private static final String SESSIONS = "/api/v1/me/sessions";
    private static final String SIGN_OUT = "/api/v1/me/sign-out-everywhere";
    private static final String CHANGE = "/api/v1/me/password-change";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired private Http http;
    @Autowired private Log log;
    @Autowired private SignIns signIns;
    @Autowired private TestDatabase database;
    @Autowired private MovableClock clock;

    private UserId eve;
    private Http desk;
    private Http phone;
    private SessionId phoneSession;

    @BeforeEach
    void eve_is_signed_in_at_two_places() {
        var name = UUID.randomUUID() + "@x.example";
        eve =
                UserId.of(
                        http.as("ann")
                                .post(
                                        "/api/v1/users",
                                        Map.of("displayName", "Eve", "userPrincipalName", name))
                                .id());
        signIn();
    }

    private void signIn() {
        var tokens = List.of(http.token(eve.toString()), http.token(eve.toString()));
        desk = http.bearing(tokens.getFirst());
        phone = http.bearing(tokens.getLast());
        signIns.begin(eve, session(tokens.getFirst()), Duration.ofHours(8));
        phoneSession = signIns.begin(eve, session(tokens.getLast()), Duration.ofHours(8));
    }

    private static SessionId session(String token) {
        var claims =
                new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return new SessionId(UUID.fromString(claims.get("sid").asString()));
    }

    private static void assertLetIn(Http caller) {
        assertThat(caller.get("/api/v1/me").status()).isEqualTo(200);
    }

    /** To neither side. */
    private static void assertShutOut(Http caller) {
        for (var answer : List.of(caller.get("/api/v1/me"), caller.post(SIGN_OUT))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate"))
                    .isEqualTo("Bearer error=\"invalid_token\"");
        }
    }

    private void assertEnds(Http here, SessionId session) {
        assertThat(here.delete(SESSIONS + "/" + session).status()).isEqualTo(204);
        clock.advance(A_SECOND);
    }

    private List<JsonNode> shown(int count) {
        return await().until(
                        () -> desk.get(SESSIONS).json().get("items").valueStream().toList(),
                        items -> items.size() == count);
    }

    @Test
    void both_are_shown_with_what_they_began_with_and_which_is_the_present_one() {
        var shown = shown(2);

        assertThat(shown)
                .extracting(item -> item.get("current").asBoolean())
                .containsExactly(false, true);
        var first = shown.getFirst();
        assertThat(first.get("id").asString()).isEqualTo(phoneSession.toString());
        assertThat(first.get("clientIp").asString()).isEqualTo(SignIns.CLIENT_IP);
        assertThat(first.get("userAgent").asString()).isEqualTo(SignIns.USER_AGENT);
        assertThat(first.get("methods").get(0).asString()).isEqualTo("password");
        var page = desk.get(SESSIONS + "?limit=1").json();
        var next = desk.get(SESSIONS + "?limit=1&cursor=" + page.get("nextCursor").asString());
        assertThat(next.json().at("/items/0/id")).isEqualTo(shown.getLast().get("id"));
        assertThat(next.json().get("nextCursor").isNull()).isTrue();
    }

    @Test
    void what_has_run_out_is_not_shown() {
        signIns.begin(eve, Duration.ofMinutes(1));
        shown(3);
        clock.advance(Duration.ofMinutes(1));

        shown(2);
    }

    @Test
    void the_one_that_is_ended_is_refused_at_both_sides_and_the_other_goes_on() {
        assertLetIn(phone);

        assertEnds(desk, phoneSession);

        assertShutOut(phone);
        assertLetIn(desk);
        assertThat(shown(1).getFirst().get("current").asBoolean()).isTrue();
    }

    @Test
    void a_write_in_the_middle_of_which_the_session_ends_is_carried_out_once_and_no_other_one()
            throws Exception {
        var name = "Under way " + UUID.randomUUID();
        var group = Map.of("displayName", name, "groupType", "security");
        try (var rival = database.unpooled("test_both").getConnection();
                var claim =
                        rival.prepareStatement(
                                """
                                insert into command.unique_value (scope, value, owner)
                                values ('groups.displayName', ?, gen_random_uuid())
                                """);
                var thread = Executors.newSingleThreadExecutor()) {
            rival.setAutoCommit(false);
            claim.setString(1, Text.key(name));
            claim.executeUpdate();
            var write = thread.submit(() -> phone.post("/api/v1/groups", group));
            await().until(this::isSomebodyWaiting);

            assertEnds(desk, phoneSession);
            assertShutOut(phone);
            rival.rollback();

            assertThat(write.get().status()).isEqualTo(201);
            assertThat(log.count("groups.GroupCreated", write.get().correlationId())).isEqualTo(1);
        }
        assertThat(phone.post("/api/v1/groups", group).status()).isEqualTo(401);
    }

    private boolean isSomebodyWaiting() {
        return !database.superuser()
                .queryForList(
                        "select 1 from pg_locks where not granted and locktype = 'transactionid'")
                .isEmpty();
    }

    @Test
    void an_import_in_the_middle_of_which_the_session_ends_tells_what_it_has_left_out()
            throws Exception {
        assertThat(
                        http.as("ann")
                                .post(
                                        "/api/v1/role-assignments",
                                        Map.of(
                                                "principalId",
                                                eve.toString(),
                                                "roleDefinitionId",
                                                GLOBAL_ADMINISTRATOR))
                                .status())
                .isEqualTo(201);
        clock.advance(A_SECOND);
        var first = UUID.randomUUID() + "@x.example";
        var second = UUID.randomUUID() + "@x.example";
        try (var thread = Executors.newSingleThreadExecutor();
                var file = new PipedOutputStream();
                var body = new PipedInputStream(file)) {
            var upload =
                    thread.submit(() ->
                            phone.upload("/api/v1/users:import?format=csv", body, "text/csv"));
            write(file, "userPrincipalName,displayName\n" + first + ",First\n");
            write(file, ",\n".repeat(1 << 18)); // more than anybody on the way keeps back
            await().until(() -> found(first) == 1 || upload.isDone());
            assertThat(upload.isDone()).as(() -> upload.resultNow().toString()).isFalse();

            assertEnds(desk, phoneSession);
            write(file, second + ",Second\n");
            file.close();

            var report =
                    http.as("ann")
                            .with("Gatehouse-Position", upload.get().position())
                            .with("Prefer", "wait=10")
                            .get("/api/v1/imports/" + upload.get().id())
                            .json();
            assertThat(report.at("/problems/0/code").asString()).isEqualTo("access.session-ended");
            assertThat(report.at("/counts/registered").asInt()).isEqualTo(1);
            assertThat(found(second)).isZero();
        }
    }

    private static void write(OutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
        file.flush();
    }

    private int found(String principalName) {
        return http.as("ann").get("/api/v1/users?q=" + principalName).json().get("items").size();
    }

    @Test
    void nobody_ends_or_sees_those_of_others() {
        var ben = http.as("ben");

        assertThat(ben.delete(SESSIONS + "/" + phoneSession).code())
                .isEqualTo("sessions.no-such-session");
        assertThat(ben.get(SESSIONS).body()).doesNotContain(phoneSession.toString());
        assertLetIn(phone);
    }

    @Test
    void who_signs_out_everywhere_is_out_everywhere_and_may_come_again() {
        assertThat(desk.post(SIGN_OUT).status()).isEqualTo(204);
        clock.advance(A_SECOND);

        assertShutOut(phone);
        assertShutOut(desk);
        signIn();
        assertLetIn(desk);
        shown(2);
    }

    @Test
    void another_password_keeps_the_session_in_which_it_was_chosen_only() {
        var reset = http.as("ann").post("/api/v1/users/" + eve + "/reset-password");
        clock.advance(A_SECOND);
        assertShutOut(desk);
        assertShutOut(phone);

        signIn();
        var changed = change(reset.json().get("newPassword").asString());
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        clock.advance(A_SECOND);

        assertShutOut(phone);
        assertLetIn(desk);
        shown(1);
    }

    private Answer change(String current) {
        return desk.post(
                CHANGE,
                Map.of("currentPassword", current, "newPassword", "Eve " + UUID.randomUUID()));
    }

    @Test
    void for_another_password_somebody_must_have_signed_in_a_short_while_ago() {
        clock.advance(Duration.ofMinutes(11));

        var refused = change("whatever it is now");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("access.step-up-required");
        assertThat(refused.header("WWW-Authenticate"))
                .contains("error=\"insufficient_user_authentication\"", "max_age=\"600\"");
        assertLetIn(desk);
    }

    @Test
    void while_nobody_can_tell_what_was_revoked_nobody_is_let_in() {
        assertLetIn(desk);
        database.owner()
                .execute(
                        "revoke select on credentials.session from gatehouse_command,"
                                + " gatehouse_query, gatehouse_provider");
        try {
            clock.advance(Duration.ofSeconds(5));

            var refused = desk.get("/api/v1/me");
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("access.revocations-unknown");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
        } finally {
            database.owner()
                    .execute(
                            "grant select on credentials.session to gatehouse_command,"
                                    + " gatehouse_query, gatehouse_provider");
        }
        clock.advance(A_SECOND);
        assertLetIn(desk);
    }
}
