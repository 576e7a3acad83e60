package org.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.gatehouse.sample.SampleServer;
import org.gatehouse.sample.SampleServer.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final SampleServer SERVER = SampleServer.shared();

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("urn:gatehouse:problem:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("correlationId").asString())
                .isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.body())
                .doesNotContain("org.", "java.", "Exception", "<html", "select ", "insert ");
    }

    @Nested
    class Refusing {

        @ParameterizedTest
        @CsvSource({
            "stale, 401, things.stale",
            "forbidden, 403, things.forbidden",
            "missing, 404, things.missing",
            "conflict, 409, things.conflict",
            "version, 412, things.version",
            "rule, 422, things.rule",
            "members, 422, things.members",
            "named, 422, things.named",
            "often, 429, things.often",
            "busy, 503, things.busy",
            "wrapped, 409, things.conflict",
            "database, 503, service.unavailable",
            "fault, 500, internal"
        })
        void becomes_a_problem(String how, int status, String code) {
            assertProblem(
                    SERVER.post(SERVER.asAnn("/api/v1/things/refused/" + how), "{}"), status, code);
        }

        @Test
        void names_every_member_that_is_against_a_rule_and_none_where_it_is_not_about_members() {
            var answer = SERVER.post(SERVER.asAnn("/api/v1/things/refused/members"), "{}");
            assertThat(answer.json().get("errors"))
                    .hasToString(
                            """
                            [{"pointer":"/a/0","code":"things.first","detail":"Not this"},\
                            {"pointer":"/b","code":"things.second","detail":"Nor this"}]\
                            """);
            assertThat(
                            SERVER.post(SERVER.asAnn("/api/v1/things/refused/rule"), "{}")
                                    .json()
                                    .has("errors"))
                    .isFalse();
        }

        @Test
        void names_what_it_is_about_and_nothing_where_there_is_nothing_to_name() {
            var named = SERVER.post(SERVER.asAnn("/api/v1/things/refused/named"), "{}").json();
            assertThat(named.get("arguments"))
                    .hasToString(
                            """
                            {"word":"b","names":["a","c"]}\
                            """);
            assertThat(named.at("/errors/0/arguments")).hasToString("{\"most\":1}");
            assertThat(
                            SERVER.post(SERVER.asAnn("/api/v1/things/refused/rule"), "{}")
                                    .json()
                                    .has("arguments"))
                    .isFalse();
        }

        @Test
        void for_want_of_a_sign_in_says_how_recent_it_must_be() {
            assertThat(
                            SERVER.post(SERVER.asAnn("/api/v1/things/refused/stale"), "")
                                    .header("WWW-Authenticate"))
                    .isEqualTo(
                            "Bearer error=\"insufficient_user_authentication\","
                                    + " error_description=\"A more recent sign-in\","
                                    + " max_age=\"600\"");
        }

        @Test
        void for_a_while_says_in_whole_seconds_when_to_come_back() {
            assertThat(
                            SERVER.post(SERVER.asAnn("/api/v1/things/refused/often"), "")
                                    .header("Retry-After"))
                    .isEqualTo("3");
            assertThat(
                            SERVER.post(SERVER.asAnn("/api/v1/things/refused/busy"), "")
                                    .header("Retry-After"))
                    .isEqualTo("1");
        }

        @Test
        void answers_a_problem_also_to_those_who_accept_something_else() {
            assertProblem(
                    SERVER.send(SERVER.asAnn("/api/v1/things/export").header("Accept", "text/csv")),
                    409,
                    "things.conflict");
        }
    }

    @Nested
    class Routing {

        @ParameterizedTest
        @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
        void to_nothing_is_404_by_any_method(String method) {
            assertProblem(
                    SERVER.send(
                            SERVER.asAnn("/api/v1/nothing-here")
                                    .method(method, BodyPublishers.noBody())),
                    404,
                    "request.no-such-resource");
        }

        @Test
        void by_a_method_that_is_not_there_says_which_are() {
            var answer =
                    SERVER.send(
                            SERVER.asAnn("/api/v1/things")
                                    .method("PATCH", BodyPublishers.noBody()));
            assertProblem(answer, 405, "request.method-not-allowed");
            assertThat(answer.header("Allow")).contains("GET").contains("POST");
        }

        @Test
        void reaches_a_path_with_a_verb() {
            assertThat(
                            SERVER.post(
                                            SERVER.asAnn("/api/v1/things:validateName"),
                                            "{\"displayName\": \" Treasury \"}")
                                    .json()
                                    .get("displayName")
                                    .asString())
                    .isEqualTo("Treasury");
        }

        @Test
        void to_a_form_nobody_has_is_406() {
            assertProblem(
                    SERVER.send(SERVER.asAnn("/api/v1/things").header("Accept", "text/html")),
                    406,
                    "request.not-acceptable");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "application/xml"
                })
        void of_another_media_type_is_415(String type) {
            assertProblem(
                    SERVER.send(
                            SERVER.asAnn("/api/v1/things")
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString("a=b"))),
                    415,
                    "request.unsupported-media-type");
        }

        @Test
        void by_an_id_that_is_none_is_malformed() {
            assertProblem(
                    SERVER.send(SERVER.asAnn("/api/v1/things/not-an-id")),
                    400,
                    "request.malformed");
        }

        @ParameterizedTest
        @CsvSource({
            "/api/v1/things?limit=0, request.malformed",
            "/api/v1/things?limit=501, request.malformed",
            "/api/v1/things?limit=many, request.malformed",
            "/api/v1/things?cursor=none-of-ours, request.malformed",
            "/api/v1/things/filtered?from=yesterday, request.malformed",
            "/api/v1/things?Q=x, request.unknown-parameter",
            "/api/v1/things/filtered?until=x, request.unknown-parameter",
            "/api/v1/things/undeclared?x=1, access.denied"
        })
        void with_a_query_that_is_not_understood_is_refused(String path, String code) {
            var answer = SERVER.send(SERVER.asAnn(path));
            assertProblem(answer, code.equals("access.denied") ? 403 : 400, code);
        }

        @Test
        void with_a_declared_query_passes() {
            var answer =
                    SERVER.send(
                            SERVER.asAnn(
                                    "/api/v1/things/filtered?category=a&from=2026-01-01T00:00:00Z"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().get(0).asString()).isEqualTo("a");
        }
    }

    @Nested
    class Limiting {

        private HttpRequest.Builder json(String path, HttpRequest.BodyPublisher body) {
            return SERVER.asAnn(path).header("Content-Type", "application/json").POST(body);
        }

        private String named(int length) {
            return "{\"displayName\": \"" + "x".repeat(length) + "\"}";
        }

        @Test
        void a_body_of_a_known_length() {
            assertProblem(
                    SERVER.send(
                            json("/api/v1/things", BodyPublishers.ofString(named(BodyLimit.MAX)))),
                    413,
                    "request.too-large");
        }

        @Test
        void a_body_of_unknown_length() {
            var bytes = named(BodyLimit.MAX).getBytes();
            assertProblem(
                    SERVER.send(
                            json(
                                    "/api/v1/things",
                                    BodyPublishers.ofInputStream(
                                            () -> new java.io.ByteArrayInputStream(bytes)))),
                    413,
                    "request.too-large");
        }

        @Test
        void reads_a_body_of_exactly_the_limit() {
            int frame = named(0).length();
            assertProblem(
                    SERVER.send(
                            json(
                                    "/api/v1/things:validateName",
                                    BodyPublishers.ofString(named(BodyLimit.MAX - frame)))),
                    400,
                    "request.invalid");
        }

        @Test
        void exempts_what_streams() {
            var answer =
                    SERVER.send(
                            json(
                                    "/api/v1/things:ingest",
                                    BodyPublishers.ofByteArray(new byte[3 * BodyLimit.MAX])));
            assertThat(answer.body()).isEqualTo(Integer.toString(3 * BodyLimit.MAX));
        }
    }

    @Nested
    class Correlating {

        @ParameterizedTest
        @ValueSource(strings = {"a", "A-1_b.c", "018f4d5e-1111-7222-8333-444455556666"})
        void keeps_a_well_formed_id(String id) {
            var answer =
                    SERVER.send(SERVER.asAnn("/api/v1/nothing").header("X-Correlation-Id", id));
            assertProblem(answer, 404, "request.no-such-resource");
            assertThat(answer.header("X-Correlation-Id")).isEqualTo(id);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "two words",
                    "<script>",
                    "-----------------------------------------------------------------"
                })
        void makes_one_otherwise(String id) {
            var made =
                    SERVER.send(SERVER.asAnn("/api/v1/things").header("X-Correlation-Id", id))
                            .header("X-Correlation-Id");
            assertThat(UUID.fromString(made).version()).isEqualTo(7);
        }

        @Test
        void reaches_every_line_that_is_logged() {
            var answer =
                    SERVER.post(
                            SERVER.asAnn("/api/v1/things/logged")
                                    .header("X-Correlation-Id", "known"),
                            "");
            assertThat(answer.body()).isEqualTo("known");
        }

        @Test
        void reaches_those_who_are_not_signed_in() {
            var answer =
                    SERVER.send(SERVER.to("/api/v1/things").header("X-Correlation-Id", "known"));
            assertProblem(answer, 401, "authentication.required");
            assertThat(answer.header("X-Correlation-Id")).isEqualTo("known");
        }
    }
}
