package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.ApprovalRule;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.Justification;
import org.gatehouse.api.approvals.RequestCommand.SubmitRequest;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Requestable;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a request looks like to those who ask and to those who decide, over HTTP. */
@StandaloneTest
@Import({ApprovalRestTest.Room.class, ApprovalRestTest.RoomController.class})
class ApprovalRestTest {

    private static final String INBOX = "/api/v1/me/approvals";
    private static final String MINE = "/api/v1/me/requests";

    /** A room in which the id of what is asked for is that of who decides. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Room implements Requestable {

        @Override
        public ResourceKind kind() {
            return ResourceKind.ROLE;
        }

        @Override
        public Terms terms(UserId requester, Resource resource, GrantRole role) {
            var approvers = List.of(Approver.user(resource.id()));
            return new Terms(
                    List.of(
                            new ApprovalStage(
                                    ApprovalRule.ANY_ONE, null, approvers, List.of(), 14, true)),
                    "tests:1");
        }

        @Override
        public void requireMayGive(
                Actor approver, UserId requester, Resource resource, GrantRole role) {}

        @Override
        public boolean isAdministrator(UUID user) {
            return false;
        }
    }

    /** Its own way of asking, as each room has one. */
    @RestController
    static class RoomController {

        @Autowired private Commands commands;

        @PostMapping("/api/v1/tests/{requester}/asks/{approver}")
        ResponseEntity<Receipt.Created> ask(
                @PathVariable UserId requester, @PathVariable UUID approver) {
            return commands.send(
                            new SubmitRequest(
                                    new RequestId(Ids.next()),
                                    requester,
                                    new Resource(ResourceKind.ROLE, approver),
                                    GrantRole.ASSIGNEE,
                                    new Justification("I stand in for Dan")))
                    .asCreatedAt("/requests");
        }
    }

    @Autowired private Http http;
    @Autowired private SystemCommands system;

    private String eveId;
    private String finnId;
    private Http eve;
    private Http finn;
    private Http stranger;

    /** Eve asks, Finn decides. */
    @BeforeEach
    void people() {
        eveId = register("Eve");
        finnId = register("Finn");
        eve = http.as(eveId);
        finn = http.as(finnId);
        stranger = http.as(register("Stranger"));
    }

    private String register(String name) {
        return http.as("ann")
                .post(
                        "/api/v1/users",
                        Map.of(
                                "displayName",
                                name,
                                "userPrincipalName",
                                UUID.randomUUID() + "@x.example"))
                .id();
    }

    private Answer ask() {
        var asked = eve.post("/api/v1/tests/" + eveId + "/asks/" + finnId);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        return asked;
    }

    private static Answer decide(Http approver, String id, String decision) {
        return approver.post(
                "/api/v1/approvals/" + id + "/decision",
                Map.of("decision", decision, "justification", "Dan is away"));
    }

    private static Answer after(Http reader, Answer write, String path) {
        var read =
                reader.with("Gatehouse-Position", write.position())
                        .with("Prefer", "wait=10")
                        .get(path);
        assertThat(read.header("Gatehouse-Stale")).isNull();
        return read;
    }

    private static List<String> ids(Answer page) {
        return page.json().get("items").valueStream().map(i -> i.get("id").asString()).toList();
    }

    @Test
    @Tag("X-R1")
    @Tag("X-R2")
    void what_is_asked_is_in_the_inbox_of_who_decides_until_they_have() {
        var asked = ask();
        var id = asked.id();
        assertThat(asked.header("Location")).endsWith("/api/v1/requests/" + id);

        assertThat(ids(after(finn, asked, INBOX))).containsExactly(id);
        var waiting = finn.get(INBOX).json().at("/items/0");
        assertThat(waiting.at("/status").asString()).isEqualTo("pending");
        assertThat(waiting.at("/requester/displayName").asString()).isEqualTo("Eve");
        assertThat(waiting.at("/justification").asString()).isEqualTo("I stand in for Dan");
        assertThat(waiting.at("/resource/kind").asString()).isEqualTo("role");
        assertThat(waiting.at("/role").asString()).isEqualTo("assignee");
        assertThat(waiting.at("/expirationDateTime").isNull()).isFalse();
        var step = waiting.at("/steps/0");
        assertThat(step.at("/justificationRequired").asBoolean()).isTrue();
        assertThat(step.at("/approvers/0/kind").asString()).isEqualTo("user");
        assertThat(step.at("/approvers/0/displayName").asString()).isEqualTo("Finn");
        assertThat(ids(after(eve, asked, INBOX))).isEmpty();
        assertThat(ids(after(stranger, asked, INBOX))).isEmpty();

        assertThat(decide(eve, id, "approve").code()).isEqualTo("approvals.own-request");
        assertThat(decide(stranger, id, "approve").code()).isEqualTo("approvals.not-approver");
        assertThat(decide(finn.with("If-Match", "\"7\""), id, "approve").status()).isEqualTo(412);
        var bare =
                finn.post("/api/v1/approvals/" + id + "/decision", Map.of("decision", "approve"));
        assertThat(bare.code()).isEqualTo("approvals.justification-required");
        assertThat(bare.status()).isEqualTo(422);

        var decided = decide(finn, id, "approve");
        assertThat(decided.status()).as(decided.body()).isEqualTo(204);
        assertThat(ids(after(finn, decided, INBOX))).isEmpty();
        assertThat(ids(after(finn, decided, INBOX + "?state=decided"))).containsExactly(id);
        var outcome = after(eve, decided, "/api/v1/requests/" + id);
        assertThat(outcome.header("ETag")).isEqualTo(decided.header("ETag"));
        assertThat(outcome.json().at("/status").asString()).isEqualTo("approved");
        assertDecision(outcome.json().at("/steps/0/decisions/0"));
        var late = decide(finn, id, "deny");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("approvals.already-decided");
        assertThat(late.json().get("detail").asString()).contains("approved");
    }

    private static void assertDecision(JsonNode decision) {
        assertThat(decision.at("/approver/displayName").asString()).isEqualTo("Finn");
        assertThat(decision.at("/decision").asString()).isEqualTo("approve");
        assertThat(decision.at("/justification").asString()).isEqualTo("Dan is away");
        assertThat(decision.at("/decidedDateTime").isNull()).isFalse();
    }

    @Test
    void only_who_asks_and_who_decides_sees_it() {
        var asked = ask();

        for (var path : List.of("/api/v1/approvals/", "/api/v1/requests/")) {
            assertThat(after(eve, asked, path + asked.id()).status()).isEqualTo(200);
            assertThat(after(finn, asked, path + asked.id()).status()).isEqualTo(200);
            var hidden = after(stranger, asked, path + asked.id());
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.code()).isEqualTo("approvals.no-such-request");
        }
        assertThat(ids(after(stranger, asked, MINE))).isEmpty();
        assertThat(eve.get(INBOX + "?state=sideways").status()).isEqualTo(400);
    }

    @Test
    void what_was_cancelled_is_asked_again() {
        var first = ask();
        var again = eve.post("/api/v1/tests/" + eveId + "/asks/" + finnId);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("approvals.already-asked");
        assertThat(stranger.post("/api/v1/tests/" + eveId + "/asks/" + finnId).code())
                .isEqualTo("approvals.not-self");
        var path = "/api/v1/requests/" + first.id();
        assertThat(finn.post(path + "/cancel").code()).isEqualTo("approvals.not-requester");
        assertThat(eve.post(path + "/resubmit").code()).isEqualTo("approvals.still-open");
        assertThat(eve.post(path + "/cancel").status()).isEqualTo(204);

        var second = eve.post(path + "/resubmit");

        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(second.header("Location")).endsWith("/api/v1/requests/" + second.id());
        var mine = after(eve, second, MINE);
        assertThat(ids(mine)).containsExactly(second.id(), first.id());
        assertThat(mine.json().at("/items/0/formerRequestId").asString()).isEqualTo(first.id());
        assertThat(mine.json().at("/items/0/justification").asString())
                .isEqualTo("I stand in for Dan");
        assertThat(mine.json().at("/items/1/status").asString()).isEqualTo("cancelled");
        assertThat(ids(after(finn, second, INBOX))).containsExactly(second.id());
    }

    @Test
    void what_erased_people_said_is_gone() {
        var asked = ask();
        decide(finn, asked.id(), "approve");

        var erased =
                system.send(
                        "tests-" + eveId, new EraseSubject(Subject.user(UUID.fromString(eveId))));

        var shown =
                finn.with("Gatehouse-Position", erased.position().toString())
                        .with("Prefer", "wait=10")
                        .get("/api/v1/approvals/" + asked.id())
                        .json();
        assertThat(shown.get("justification").isNull()).isTrue();
        assertThat(shown.at("/requester/displayName").isNull()).isTrue();
        assertThat(shown.at("/requester/id").asString()).isEqualTo(eveId);
        assertDecision(shown.at("/steps/0/decisions/0"));
    }
}
