package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.SharedSettings;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the organisation decides about groups, from the first reading to the audit trail. */
@StandaloneTest
class SettingsStoryTest {

    private static final String SETTINGS = "/api/v1/settings/groups";
    private static final String VERSIONS = SETTINGS + "/versions";
    private static final String GROUPS_ADMINISTRATOR = "fdd7a751-b60b-444a-984c-02652fe8fa1c";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired private Http http;

    /** A Groups Administrator. */
    private Http gil;

    private String gilId;
    private Answer found;

    @BeforeEach
    void sign_in() {
        var ann = http.as("ann");
        gilId =
                ann.post(
                                "/api/v1/users",
                                Map.of(
                                        "displayName",
                                        "Gil",
                                        "userPrincipalName",
                                        UUID.randomUUID() + "@x.example"))
                        .id();
        var assigned =
                ann.post(
                        "/api/v1/role-assignments",
                        Map.of(
                                "principalId", gilId,
                                "roleDefinitionId", GROUPS_ADMINISTRATOR));
        gil = http.as(gilId);
        found = after(gil, assigned, SETTINGS);
    }

    @AfterEach
    void leave_it_as_it_was() {
        SharedSettings.restore(gil, SETTINGS, found);
    }

    private static Answer after(Http reader, Answer write, String path) {
        var read =
                reader.with("Gatehouse-Position", write.position())
                        .with("Prefer", "wait=10")
                        .get(path);
        assertThat(read.header("Gatehouse-Stale")).isNull();
        return read;
    }

    /** The document as it was found, with that many days for requests to join. */
    private ObjectNode timeout(int days) {
        var document = (ObjectNode) found.json();
        document.set("joinRequests", JSON.valueToTree(Map.of("timeoutInDays", days)));
        return document;
    }

    private Answer put(Http caller, JsonNode document, String version) {
        return caller.with("If-Match", version).put(SETTINGS, document);
    }

    @Test
    void who_administers_groups_replaces_the_document_and_reads_it_and_its_versions_back() {
        var document = timeout(30);
        var replaced = put(gil, document, found.header("ETag"));
        assertThat(replaced.status()).as(replaced.body()).isEqualTo(204);

        var read = after(gil, replaced, SETTINGS);
        assertThat(read.json()).isEqualTo(document);
        assertThat(read.header("ETag")).isEqualTo(replaced.header("ETag"));

        var next = put(gil, timeout(31), replaced.header("ETag"));
        var page = after(gil, next, VERSIONS + "?limit=1").json();
        var newest = page.at("/items/0");
        assertThat("\"" + newest.get("version").asLong() + "\"").isEqualTo(next.header("ETag"));
        assertThat(newest.get("settings")).isEqualTo(timeout(31));
        assertThat(newest.get("changedBy").asString()).isEqualTo("user:" + gilId);
        assertThat(newest.get("changedDateTime").asString()).endsWith("Z");
        var cursor = "?cursor=" + page.get("nextCursor").asString();
        assertThat(gil.get(VERSIONS + cursor).json().at("/items/0/settings")).isEqualTo(document);
    }

    @Test
    void the_same_document_again_changes_nothing() {
        var first = gil.put(SETTINGS, timeout(32));
        var again = gil.put(SETTINGS, timeout(32));

        assertThat(again.status()).isEqualTo(204);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void who_does_not_administer_groups_neither_reads_nor_replaces_it() {
        var ben = http.as("ben");

        for (var answer :
                List.of(ben.get(SETTINGS), ben.get(VERSIONS), ben.put(SETTINGS, timeout(33)))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("access.denied");
        }
    }

    @Test
    void who_has_read_an_earlier_version_does_not_replace_a_later_one() {
        gil.put(SETTINGS, timeout(34));

        var late = put(gil, timeout(35), found.header("ETag"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("request.version-mismatch");
    }

    @Test
    void of_two_administrators_who_have_read_the_same_version_one_wins() throws Exception {
        var version = gil.put(SETTINGS, timeout(36)).header("ETag");
        var start = new CyclicBarrier(2);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    Stream.of(put(start, gil, 37, version), put(start, http.as("ann"), 38, version))
                            .toList();
            for (var answer : threads.invokeAll(both)) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(204, 412);
    }

    private Callable<Answer> put(CyclicBarrier start, Http caller, int days, String version) {
        return () -> {
            start.await();
            return put(caller, timeout(days), version);
        };
    }

    @Test
    @Tag("LOG-R3")
    void the_audit_trail_shows_what_was_and_what_is() {
        gil.put(SETTINGS, timeout(39));
        var replaced = gil.put(SETTINGS, timeout(40));

        var trail =
                after(
                                http.as("ann"),
                                replaced,
                                "/api/v1/audit/events?correlationId=" + replaced.correlationId())
                        .json();
        assertThat(trail.get("items").size()).isEqualTo(1);
        var entry = trail.at("/items/0");
        assertThat(entry.get("activity").asString()).isEqualTo("settings.GroupSettingsReplaced");
        assertThat(entry.get("initiatedBy").asString()).isEqualTo("user:" + gilId);
        assertThat(entry.get("modifiedProperties"))
                .hasToString(
                        """
                        [{"displayName":"settings.joinRequests",\
                        "oldValue":{"timeoutInDays":39},"newValue":{"timeoutInDays":40}}]\
                        """);
    }

    @Test
    void a_document_against_the_rules_is_refused_with_every_member_that_is_wrong() {
        var document = timeout(0);
        document.set("fallbackOwners", JSON.valueToTree(List.of(UUID.randomUUID(), gilId, gilId)));

        var refused = gil.put(SETTINGS, document);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("settings.invalid");
        assertThat(refused.json().get("errors").valueStream())
                .extracting(error -> error.get("pointer").asString())
                .containsExactly(
                        "/joinRequests/timeoutInDays", "/fallbackOwners/0", "/fallbackOwners/2");
        assertThat(refused.json().at("/errors/1/code").asString()).isEqualTo("users.no-such-user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/naming",
                "/naming/prefixSuffixNamingRequirement",
                "/naming/customBlockedWords",
                "/naming/groupTypes",
                "/naming/administratorsExempt",
                "/creation",
                "/creation/security",
                "/creation/security/everybody",
                "/creation/microsoft365",
                "/creation/limitPerUser",
                "/owners",
                "/owners/mayLoosenJoinPolicy",
                "/owners/mayDeleteGroups",
                "/guests",
                "/guests/mayOwnGroups",
                "/guests/mayBeAdded",
                "/joinRequests",
                "/joinRequests/timeoutInDays",
                "/expiration",
                "/expiration/managedGroups",
                "/expiration/groupTypes",
                "/expiration/selectedGroups",
                "/fallbackOwners"
            })
    void a_document_that_lacks_a_member_is_not_read(String pointer) {
        var document = timeout(41);
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));

        var refused = gil.put(SETTINGS, document);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("request.invalid");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void an_area_that_is_none_is_not_found() {
        for (var path : List.of("/api/v1/settings/weather", "/api/v1/settings/weather/versions")) {
            assertThat(gil.get(path).status()).isEqualTo(404);
            assertThat(gil.get(path).code()).isEqualTo("request.no-such-resource");
        }
        assertThat(gil.put("/api/v1/settings/weather", timeout(42)).status()).isEqualTo(404);
    }
}
