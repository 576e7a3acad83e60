package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.platform.testing.SignIns;
import org.gatehouse.standalone.testing.Examples;
import org.gatehouse.standalone.testing.Examples.Example;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.Log;
import org.gatehouse.standalone.testing.NaughtyStrings;
import org.gatehouse.standalone.testing.Operation;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every operation of the API must do, found in the OpenAPI document: an operation that a room
 * adds is tested without being named here, and fails until {@link Examples} knows what it needs.
 */
@StandaloneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GenericRestTest {

    /** Escapes what UTF-8 cannot carry: a lone surrogate arrives as one. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Operations whose answer is shown once (X-R8). */
    private static final Set<String> SHOW_A_SECRET = Set.of("credentials.reset");

    private static final int MORE_THAN_A_MEBIBYTE = (1 << 20) + 1;

    @Autowired private Http http;
    @Autowired private Log log;
    @Autowired private SignIns signIns;
    private Examples examples;
    private List<Operation> operations;

    @BeforeAll
    void read_the_document() {
        examples = new Examples(http, signIns);
        operations = Operation.of(http.get("/v3/api-docs").json());
    }

    List<Operation> operations() {
        return operations;
    }

    /** What streams has tests of its own: it has neither keys nor a limit. */
    List<Operation> writes() {
        return operations.stream()
                .filter(operation -> !operation.isRead() && !operation.streams())
                .toList();
    }

    List<Operation> reads() {
        return operations.stream().filter(Operation::isRead).toList();
    }

    List<Operation> withBody() {
        return operations.stream().filter(operation -> operation.body().isPresent()).toList();
    }

    List<Operation> withoutBody() {
        return writes().stream().filter(operation -> operation.body().isEmpty()).toList();
    }

    List<Operation> withIds() {
        return operations.stream().filter(Operation::hasPathIds).toList();
    }

    private Http ann() {
        return http.as("ann");
    }

    private static Answer send(Http caller, Example example) {
        return send(caller, example, example.body());
    }

    private static Answer send(Http caller, Example example, Object body) {
        var reader =
                example.position() == null
                        ? caller
                        : caller.with("Gatehouse-Position", example.position())
                                .with("Prefer", "wait=10");
        return example.text() == null
                ? reader.send(
                        example.method(),
                        example.path(),
                        body == null ? null : JSON.writeValueAsString(body))
                : reader.send(
                        example.method(),
                        example.path(),
                        example.text().getBytes(StandardCharsets.UTF_8),
                        "text/csv");
    }

    private void assertRefused(Answer answer, int status, String code) {
        assertProblem(answer);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(log.changing(List.of(answer.correlationId()))).isEmpty();
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).matches("[a-z0-9-]+\\.[a-z0-9-]+");
        assertThat(answer.json().get("correlationId").asString()).isEqualTo(answer.correlationId());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_example_is_carried_out_as_documented(Operation operation) {
        var answer = send(ann(), examples.of(operation));

        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        assertThat(operation.node().get("responses").propertyNames())
                .contains(String.valueOf(answer.status()), "4XX", "5XX");
        assertThat(answer.header("X-Correlation-Id")).isNotNull();
        if (!operation.isRead()) {
            assertThat(answer.header("ETag")).matches("\"\\d+\"");
            assertThat(answer.position()).isNotBlank();
            assertThat(log.changing(List.of(answer.correlationId()))).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_a_token_nobody_is_answered(Operation operation) {
        assertRefused(send(http, examples.of(operation)), 401, "authentication.required");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_the_permission_nobody_is_answered(Operation operation) {
        var answer = send(http.as(Http.NOBODY), examples.of(operation));

        assertRefused(answer, 403, "access.denied");
        assertThat(log.count("audit.CommandRefused", answer.correlationId()))
                .isEqualTo(operation.isRead() ? 0 : 1);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_query_parameter_that_is_not_known_is_refused(Operation operation) {
        var example = examples.of(operation);
        var separator = example.path().contains("?") ? "&" : "?";
        var misspelt = example.withPath(example.path() + separator + "surprise=1");

        assertRefused(send(ann(), misspelt), 400, "request.unknown-parameter");
    }

    @ParameterizedTest
    @MethodSource("withIds")
    void an_id_that_is_none_is_refused(Operation operation) {
        var example = examples.of(operation);
        var path = operation.path().replaceAll("\\{[^}]+}", "none");
        var answer = send(ann(), example.withPath(path));

        assertProblem(answer);
        assertThat(answer.status()).isIn(400, 404);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void the_same_request_with_the_same_key_is_carried_out_once(Operation operation) {
        var caller = ann().with("Idempotency-Key", UUID.randomUUID().toString());
        var example = examples.of(operation);

        var first = send(caller, example);
        var again = send(caller, example);

        assertThat(first.header("Idempotency-Replayed")).isNull();
        if (SHOW_A_SECRET.contains(operation.id())) {
            assertThat(again.code()).isEqualTo("idempotency.secret-shown");
        } else {
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(said(again)).isEqualTo(said(first));
        }
        assertThat(log.changing(List.of(first.correlationId(), again.correlationId())))
                .containsExactly(first.correlationId());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void twins_that_are_sent_at_once_are_carried_out_once(Operation operation) throws Exception {
        var caller = ann().with("Idempotency-Key", UUID.randomUUID().toString());
        var example = examples.of(operation);
        var answers = atOnce(Collections.nCopies(10, () -> send(caller, example)));

        if (SHOW_A_SECRET.contains(operation.id())) {
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .extracting(Answer::code)
                    .containsOnly("idempotency.secret-shown");
        } else {
            assertThat(answers.getFirst().status()).isBetween(200, 299);
            assertThat(answers)
                    .extracting(GenericRestTest::said)
                    .containsOnly(said(answers.getFirst()));
        }
        assertThat(log.changing(answers.stream().map(Answer::correlationId).toList())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void another_request_with_the_same_key_is_refused(Operation operation) {
        var caller = ann().with("Idempotency-Key", UUID.randomUUID().toString());
        var example = examples.of(operation);
        send(caller, example);

        // Another version that is asked for is another request, whatever the body.
        assertRefused(
                send(caller.with("If-Match", "\"999\""), example), 422, "idempotency.key-reused");
        var other = examples.of(operation).body();
        if (other != null && !other.equals(example.body())) {
            assertRefused(send(caller, example, other), 422, "idempotency.key-reused");
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_member_that_is_not_known_is_refused(Operation operation) {
        var example = examples.of(operation);
        var body = new HashMap<>(example.body());
        body.put("surprise", 1);

        assertRefused(send(ann(), example, body), 400, "request.unknown-property");
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_body_that_is_no_json_is_refused(Operation operation) {
        var example = examples.of(operation);
        for (var body : List.of("{\"a\":", "[]", "1", "\"\"", "{} {}", "nul", "\0")) {
            var answer = ann().send(example.method(), example.path(), body);
            assertProblem(answer);
            assertThat(answer.status()).as(body).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_body_of_another_type_is_refused(Operation operation) {
        var example = examples.of(operation);
        var body = JSON.writeValueAsBytes(example.body());

        assertRefused(
                ann().send(example.method(), example.path(), body, "text/plain"),
                415,
                "request.unsupported-media-type");
    }

    @ParameterizedTest
    @MethodSource("withoutBody")
    void a_body_where_none_is_taken_is_refused(Operation operation) {
        var example = examples.of(operation);

        assertRefused(send(ann(), example, Map.of("surprise", 1)), 400, "request.unexpected-body");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_body_that_is_too_large_is_refused(Operation operation) {
        var example = examples.of(operation);
        var body = " ".repeat(MORE_THAN_A_MEBIBYTE);

        assertRefused(ann().send(example.method(), example.path(), body), 413, "request.too-large");
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void naughty_strings_in_any_member_break_nothing(Operation operation) throws Exception {
        for (var members : operation.membersThatAreAlike()) {
            var example = examples.of(operation);
            var sent = new ArrayList<Callable<Answer>>();
            for (var text : NaughtyStrings.all()) {
                var body = new HashMap<>(example.body());
                members.forEach(member -> body.put(member, text));
                sent.add(() -> send(ann(), example, body));
            }
            assertAnsweredOrRefused(atOnce(sent));
        }
    }

    @ParameterizedTest
    @MethodSource("reads")
    void naughty_strings_in_any_parameter_break_nothing(Operation operation) throws Exception {
        var example = examples.of(operation);
        for (var parameter : operation.queryParameters()) {
            var sent = new ArrayList<Callable<Answer>>();
            for (var text : NaughtyStrings.all()) {
                var query =
                        (example.path().contains("?") ? "&" : "?")
                                + parameter
                                + "="
                                + Http.encoded(text);
                sent.add(() -> ann().get(example.path() + query));
            }
            assertAnsweredOrRefused(atOnce(sent));
        }
    }

    private void assertAnsweredOrRefused(List<Answer> answers) {
        var refused = answers.stream().filter(answer -> answer.status() >= 300).toList();
        refused.forEach(GenericRestTest::assertProblem);
        assertThat(log.changing(refused.stream().map(Answer::correlationId).toList())).isEmpty();
    }

    /** What must be the same whenever an answer is given again. */
    private static List<Object> said(Answer answer) {
        return Arrays.asList(
                answer.status(),
                answer.body(),
                answer.header("ETag"),
                answer.header("Location"),
                answer.position());
    }

    /** As many at a time as a few browsers would send. */
    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(16, Thread.ofVirtual().factory())) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
