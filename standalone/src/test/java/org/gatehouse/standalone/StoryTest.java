package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.Log;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people do with groups, from the request to the audit trail. */
@StandaloneTest
class StoryTest {

    private static final String GROUPS = "/api/v1/groups";

    /** An administrator. */
    private Http ann;

    private Http ben;
    private Http cleo;

    @Autowired private Http http;
    @Autowired private Log log;

    @BeforeEach
    void sign_in() {
        ann = http.as("ann");
        ben = http.as("ben");
        cleo = http.as("cleo");
    }

    private static Answer create(Http owner, String name, String visibility) {
        return owner.post(
                GROUPS,
                Map.of("displayName", name, "groupType", "security", "visibility", visibility));
    }

    private static String id(Http user) {
        return user.get("/api/v1/me").json().at("/user/id").asString();
    }

    private static String member(String group, String user) {
        return GROUPS + "/" + group + "/members/" + user;
    }

    private static List<String> items(JsonNode page, String property) {
        return page.get("items").valueStream().map(i -> i.get(property).asString()).toList();
    }

    private static Answer after(Http reader, Answer write, String path) {
        var read =
                reader.with("Gatehouse-Position", write.position())
                        .with("Prefer", "wait=10")
                        .get(path);
        assertThat(read.header("Gatehouse-Stale")).isNull();
        return read;
    }

    @Test
    void what_an_owner_writes_is_read_at_once() {
        var name = "Finance " + UUID.randomUUID();
        var created = create(ben, name, "public");
        var group =
                created.header("Location").substring(created.header("Location").indexOf("/api"));
        assertThat(after(ben, created, group).json().get("displayName").asString()).isEqualTo(name);

        var renamed = ben.patch(group, Map.of("displayName", name + " and more"));
        var read = after(cleo, renamed, group);
        assertThat(read.json().get("displayName").asString()).isEqualTo(name + " and more");
        assertThat(read.header("ETag")).isEqualTo(renamed.header("ETag"));

        var added = ben.put(member(created.id(), id(cleo)));
        assertThat(items(after(cleo, added, group + "/members").json(), "id"))
                .containsExactly(id(cleo));
        assertThat(items(after(cleo, added, "/api/v1/me/groups").json(), "id"))
                .contains(created.id());

        var removed = ben.delete(member(created.id(), id(cleo)));
        assertThat(items(after(cleo, removed, group + "/members").json(), "id")).isEmpty();
    }

    @Test
    @Tag("LOG-R1")
    void what_was_done_and_what_was_refused_is_in_the_audit_trail() {
        var name = "Audited " + UUID.randomUUID();
        var created = create(ben, name, "public");
        var renamed = ben.patch(GROUPS + "/" + created.id(), Map.of("displayName", name + "!"));
        var refused = cleo.patch(GROUPS + "/" + created.id(), Map.of("displayName", "Mine"));
        assertThat(refused.code()).isEqualTo("groups.not-owner");

        assertThat(items(trail(created.correlationId(), 2), "activity"))
                .containsExactlyInAnyOrder("groups.GroupCreated", "groups.OwnerAdded");
        var change = trail(renamed.correlationId(), 1).at("/items/0");
        assertThat(change.get("initiatedBy").asString()).isEqualTo("user:" + id(ben));
        assertThat(change.get("result").asString()).isEqualTo("success");
        assertThat(change.get("targets").toString()).contains(created.id());
        assertThat(change.get("modifiedProperties").toString())
                .contains("\"oldValue\":\"" + name + "\"")
                .contains("\"newValue\":\"" + name + "!\"");
        var trace = trail(refused.correlationId(), 1).at("/items/0");
        assertThat(trace.get("initiatedBy").asString()).isEqualTo("user:" + id(cleo));
        assertThat(trace.get("result").asString()).isEqualTo("refused");
        assertThat(trace.get("resultReason").asString()).isEqualTo("groups.not-owner");
        assertThat(trace.get("targets").toString()).contains(created.id());
    }

    @Test
    @Tag("LOG-R4")
    void one_correlation_id_leads_from_a_command_to_what_it_caused() {
        var dave =
                ann.post(
                                "/api/v1/users",
                                Map.of(
                                        "displayName",
                                        "Dave",
                                        "userPrincipalName",
                                        UUID.randomUUID() + "@gatehouse.example"))
                        .id();
        var groups =
                List.of(create(ben, name(), "public").id(), create(ben, name(), "private").id());
        var added = groups.stream().map(group -> ben.put(member(group, dave))).toList();
        assertThat(added).extracting(Answer::status).containsOnly(204);

        var correlation = "disable-" + UUID.randomUUID();
        var disabled =
                ann.with("X-Correlation-Id", correlation)
                        .post("/api/v1/users/" + dave + "/disable");
        assertThat(disabled.correlationId()).isEqualTo(correlation);

        await().until(() -> log.count("groups.MemberRemoved", correlation) == 2);
        assertThat(log.causedBy(correlation))
                .extracting(event -> event.get("name"))
                .containsExactly(
                        "users.UserDisabled", "groups.MemberRemoved", "groups.MemberRemoved");
        var trail = trail(correlation, 3);
        assertThat(items(trail, "correlationId")).containsOnly(correlation);
        assertThat(items(trail, "initiatedBy"))
                .containsExactly("system:groups", "system:groups", "user:" + id(ann));
    }

    /** The audit trail of one request, once all of it has arrived; newest first. */
    private JsonNode trail(String correlationId, int size) {
        var path = "/api/v1/audit/events?correlationId=" + correlationId;
        return await().until(() -> ann.get(path).json(), page -> page.get("items").size() == size);
    }

    private static String name() {
        return "Group " + UUID.randomUUID();
    }

    @Nested
    class Visibility {

        @Test
        void everybody_sees_who_is_in_a_public_group() {
            assertThat(members("public", cleo).status()).isEqualTo(200);
        }

        @Test
        void only_its_own_people_see_who_is_in_a_private_group() {
            assertThat(members("private", cleo).code()).isEqualTo("groups.members-hidden");
            assertThat(members("private", http.as("dan")).status()).isEqualTo(200);
            assertThat(members("private", ben).status()).isEqualTo(200);
        }

        @Test
        void only_owners_see_who_is_in_a_group_with_hidden_members() {
            assertThat(members("hiddenMembership", cleo).code()).isEqualTo("groups.members-hidden");
            assertThat(members("hiddenMembership", http.as("dan")).code())
                    .isEqualTo("groups.members-hidden");
            assertThat(members("hiddenMembership", ben).status()).isEqualTo(200);
        }

        /** What somebody reads of the members of a group of Ben's, in which Dan is. */
        private Answer members(String visibility, Http reader) {
            var group = create(ben, name(), visibility).id();
            var added = ben.put(member(group, id(http.as("dan"))));
            return after(reader, added, GROUPS + "/" + group + "/members");
        }
    }
}
