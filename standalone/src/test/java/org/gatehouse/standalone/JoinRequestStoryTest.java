package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking to be in a group, from the wish to the membership. */
@StandaloneTest
class JoinRequestStoryTest {

    private static final String API = "/api/v1";

    @Autowired private Http http;

    private Http ann;

    /** Owns the group. */
    private Http ben;

    private String eveId;
    private Http eve;
    private String group;

    @BeforeEach
    void a_group_that_one_asks_to_join() {
        ann = http.as("ann");
        ben = http.as("ben");
        var name = UUID.randomUUID() + "@x.example";
        eveId =
                ann.post(API + "/users", Map.of("displayName", "Eve", "userPrincipalName", name))
                        .id();
        eve = http.as(eveId);
        group =
                ben.post(
                                API + "/groups",
                                Map.of(
                                        "displayName",
                                        "Club " + UUID.randomUUID(),
                                        "groupType",
                                        "security",
                                        "joinPolicy",
                                        "approval"))
                        .id();
    }

    private Answer ask() {
        return eve.post(
                API + "/groups/" + group + "/join", Map.of("justification", "I keep the books"));
    }

    private static Answer after(Http reader, Answer write, String path) {
        return reader.with("Gatehouse-Position", write.position())
                .with("Prefer", "wait=10")
                .get(API + path);
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private Answer decide(Http who, String request, String decision) {
        return who.post(
                API + "/approvals/" + request + "/decision",
                Map.of("decision", decision, "justification", "As agreed"));
    }

    @Test
    @Tag("GRP-R5")
    @Tag("LOG-R4")
    void any_owner_approves_and_who_asked_is_a_member_for_that_request() {
        assertThat(eve.post(API + "/groups/" + group + "/join").code())
                .isEqualTo("groups.approval-required");
        var asked = ask();
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.json().get("state").asString()).isEqualTo("pendingApproval");
        assertThat(asked.header("Location")).endsWith("/requests/" + asked.id());
        assertThat(ask().code()).isEqualTo("approvals.already-asked");
        assertThat(ids(after(ben, asked, "/me/approvals"))).contains(asked.id());
        assertThat(after(eve, asked, "/requests/" + asked.id()).json().get("status").asString())
                .isEqualTo("pending");

        var approved = decide(ben, asked.id(), "approve");

        assertThat(approved.status()).as(approved.body()).isEqualTo(204);
        await().untilAsserted(() ->
                assertThat(
                                after(eve, approved, "/requests/" + asked.id())
                                        .json()
                                        .get("status")
                                        .asString())
                        .isEqualTo("delivered"));
        assertThat(ids(after(eve, approved, "/groups/" + group + "/members")))
                .containsExactly(eveId);
        assertThat(ids(after(ben, approved, "/me/approvals"))).doesNotContain(asked.id());
        // The owner is told that there is something to decide, and Eve what came of it.
        await().untilAsserted(() ->
                assertThat(activities(asked.correlationId()))
                        .containsExactlyInAnyOrder(
                                "approvals.RequestSubmitted",
                                "approvals.StageOpened",
                                "notifications.NotificationIssued",
                                "approvals.RequestApproved",
                                "notifications.NotificationIssued",
                                "groups.MemberAdded",
                                "approvals.RequestDelivered"));
        assertThat(activities(approved.correlationId())).containsExactly("approvals.DecisionTaken");
    }

    private List<String> activities(String correlationId) {
        return ann.get(API + "/audit/events?correlationId=" + correlationId)
                .json()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("activity").asString())
                .filter(activity -> !activity.startsWith("audit."))
                .toList();
    }

    @Test
    @Tag("X-R1")
    @Tag("X-R2")
    void one_denial_ends_it_and_nobody_decides_their_own() {
        var asked = ask();

        assertThat(decide(eve, asked.id(), "approve").code()).isEqualTo("approvals.own-request");
        assertThat(decide(http.as("cleo"), asked.id(), "approve").code())
                .isEqualTo("approvals.not-approver");
        var denied = decide(ben, asked.id(), "deny");

        assertThat(after(eve, denied, "/requests/" + asked.id()).json().get("status").asString())
                .isEqualTo("denied");
        assertThat(ids(after(eve, denied, "/groups/" + group + "/members"))).isEmpty();
        var again = eve.send("POST", API + "/requests/" + asked.id() + "/resubmit", "{}");
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(ids(after(ben, again, "/me/approvals"))).contains(again.id());
    }
}
