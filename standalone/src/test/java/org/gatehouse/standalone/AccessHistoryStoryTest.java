package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an auditor asks of the past, and is told. */
@StandaloneTest
class AccessHistoryStoryTest {

    private static final String API = "/api/v1";

    @Autowired private Http http;
    @Autowired private MovableClock clock;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private Http ann;
    private Http ben;
    private String eve;
    private String choir;
    private String club;

    @BeforeEach
    void a_choir_that_is_in_a_club() {
        ann = http.as("ann");
        ben = http.as("ben");
        var name = UUID.randomUUID() + "@x.example";
        eve =
                ann.post(API + "/users", Map.of("displayName", "Eve", "userPrincipalName", name))
                        .id();
        choir = group("Choir", "approval");
        club = group("Club", "open");
        tick();
    }

    private String group(String name, String joinPolicy) {
        return ben.post(
                        API + "/groups",
                        Map.of(
                                "displayName",
                                name + " " + tag,
                                "groupType",
                                "security",
                                "joinPolicy",
                                joinPolicy))
                .id();
    }

    /** So that what follows happens at another time. */
    private Instant tick() {
        clock.advance(Duration.ofSeconds(5));
        var between = clock.instant();
        clock.advance(Duration.ofSeconds(5));
        return between;
    }

    private JsonNode ask(String path, Answer seen) {
        var answer =
                ann.with("Gatehouse-Position", seen.position())
                        .with("Prefer", "wait=10")
                        .get(API + "/audit/access" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer eveAsksAndBenApproves() {
        var asked =
                http.as(eve)
                        .post(
                                API + "/groups/" + choir + "/join",
                                Map.of("justification", "I sing alto"));
        var approved =
                ben.post(
                        API + "/approvals/" + asked.id() + "/decision",
                        Map.of("decision", "approve", "justification", "We need altos"));
        assertThat(approved.status()).as(approved.body()).isEqualTo(204);
        await().until(
                        () ->
                                http.as(eve)
                                        .get(API + "/requests/" + asked.id())
                                        .json()
                                        .get("status")
                                        .asString(),
                        "delivered"::equals);
        return ben.put(API + "/groups/" + club + "/member-groups/" + choir);
    }

    private static List<String> lines(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(item ->
                        item.at("/resource/displayName").asString()
                                + " "
                                + item.get("role").asString()
                                + item.get("sources")
                                        .valueStream()
                                        .map(source ->
                                                " by " + source.at("/source/kind").asString())
                                        .toList()
                                + item.get("inheritedFrom")
                                        .valueStream()
                                        .map(by -> " in " + by.get("displayName").asString())
                                        .toList())
                .toList();
    }

    @Test
    @Tag("GRP-G10")
    void who_had_what_at_any_instant_is_told_with_its_sources() {
        var before = tick();
        var nested = eveAsksAndBenApproves();
        assertThat(nested.status()).as(nested.body()).isEqualTo(204);
        var during = tick();
        var left = http.as(eve).post(API + "/groups/" + choir + "/leave");
        var after = tick();

        assertThat(lines(ask("?user=" + eve + "&at=" + before, left))).isEmpty();
        assertThat(lines(ask("?user=" + eve + "&at=" + during, left)))
                .containsExactlyInAnyOrder(
                        "Choir " + tag + " member[ by request][]",
                        "Club " + tag + " member[][ in Choir " + tag + "]");
        assertThat(lines(ask("?user=" + eve + "&at=" + after, left))).isEmpty();
        assertThat(lines(ask("?user=" + eve, left))).isEmpty();

        var people = ask("?resource=group:" + club + "&at=" + during, left);
        assertThat(people.get("items").valueStream())
                .extracting(
                        item -> item.at("/holder/displayName").asString(),
                        item -> item.get("role").asString())
                .containsExactlyInAnyOrder(tuple("Ben Baker", "owner"), tuple("Eve", "member"));
        assertThat(people.at("/asOf/within").asString()).isEqualTo("history");
    }

    @Test
    @Tag("LOG-G4")
    @Tag("ACC-G4")
    void why_somebody_holds_something_is_told_up_to_what_people_have_said() {
        var before = tick();
        var nested = eveAsksAndBenApproves();
        var during = tick();
        var left = http.as(eve).post(API + "/groups/" + choir + "/leave");
        var path = "/explain?user=" + eve + "&resource=group:" + club;

        var early = path + "&at=" + before;
        assertThat(ask(early, left).at("/missing/0/lapse").asString()).isEqualTo("notYet");
        assertThat(ask(early + "&timeline=recorded", left).get("text").asString())
                .endsWith("Eve did not hold Club %s. Nothing had given it to them.".formatted(tag));

        var why = ask(path + "&at=" + during, nested);
        assertThat(why.get("holds").asBoolean()).isTrue();
        var nesting = why.at("/because/0");
        assertThat(nesting.at("/holder/displayName").asString()).isEqualTo("Choir " + tag);
        assertThat(nesting.at("/given/person/displayName").asString()).isEqualTo("Ben Baker");
        var membership = nesting.at("/holderBecause/0");
        assertThat(membership.at("/holder/displayName").asString()).isEqualTo("Eve");
        assertThat(membership.get("process").valueStream())
                .extracting(step -> step.get("activity").asString())
                .startsWith("approvals.RequestSubmitted")
                .contains("approvals.DecisionTaken", "approvals.RequestApproved");
        assertThat(why.get("text").asString())
                .contains("Eve was a member of Club " + tag)
                .contains("I sing alto")
                .contains("Decision taken (approve) by Ben Baker")
                .contains("We need altos");

        tick();
        var whyNot = ask(path, left);
        assertThat(whyNot.get("holds").asBoolean()).isFalse();
        assertThat(whyNot.at("/missing/0/lapse").asString()).isEqualTo("ended");
        assertThat(whyNot.at("/missing/0/ended/activity").asString())
                .isEqualTo("groups.MemberLeft");
        assertThat(whyNot.get("text").asString())
                .contains("Eve did not hold Club " + tag)
                .contains("member left by Eve");
    }

    @Test
    void what_changed_between_two_instants_is_told_in_order_and_page_by_page() {
        var from = tick();
        eveAsksAndBenApproves();
        var left = http.as(eve).post(API + "/groups/" + choir + "/leave");
        var deleted = ben.delete(API + "/groups/" + club);
        assertThat(deleted.status()).as(deleted.body()).isEqualTo(204);
        var to = tick();

        for (var timeline : List.of("effective", "recorded")) {
            var path = "/changes?from=%s&to=%s&timeline=%s".formatted(from, to, timeline);
            var page = ask(path + "&limit=2&user=" + eve, deleted);
            assertThat(changes(page))
                    .containsExactly(
                            "given Eve Choir " + tag, "given Choir " + tag + " Club " + tag);
            var rest =
                    ask(
                            path + "&user=" + eve + "&cursor=" + page.get("nextCursor").asString(),
                            left);
            assertThat(changes(rest))
                    .containsExactly("ended Eve Choir " + tag, "suspended Club " + tag);
            assertThat(rest.at("/items/0/event/activity").asString())
                    .isEqualTo("groups.MemberLeft");
            assertThat(changes(ask(path + "&resource=group:" + club, deleted)))
                    .isEqualTo(
                            List.of(
                                    "given Eve Choir " + tag,
                                    "given Choir " + tag + " Club " + tag,
                                    "ended Eve Choir " + tag,
                                    "suspended Club " + tag));
        }
    }

    private static List<String> changes(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(item ->
                        (item.get("change").asString()
                                        + " "
                                        + item.at("/holder/displayName").asString("")
                                        + " "
                                        + item.at("/resource/displayName").asString())
                                .replace("  ", " "))
                .toList();
    }

    @Test
    void an_instant_outside_of_the_recorded_history_is_answered_and_said_to_be_so() {
        var seen = ben.put(API + "/groups/" + club + "/members/" + eve);

        var early = ask("?user=" + eve + "&at=1999-12-31T23:59:59Z", seen);
        assertThat(early.get("items").size()).isZero();
        assertThat(early.at("/asOf/within").asString()).isEqualTo("beforeTheFirstEvent");
        var late = ask("?user=" + eve + "&at=2999-01-01T00:00:00Z", seen);
        assertThat(lines(late)).containsExactly("Club " + tag + " member[ by direct][]");
        assertThat(late.at("/asOf/within").asString()).isEqualTo("afterTheLastEvent");
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        var access = API + "/audit/access";
        var unknown = UUID.randomUUID();
        for (var path : List.of("?user=" + unknown, "?resource=group:" + unknown)) {
            assertThat(ann.get(access + path).code()).isEqualTo("grants.unknown");
        }
        for (var path :
                List.of(
                        "",
                        "?user=" + eve + "&resource=group:" + club,
                        "?resource=" + club,
                        "?resource=castle:" + club,
                        "?user=" + eve + "&at=yesterday",
                        "?user=" + eve + "&timeline=other",
                        "?user=" + eve + "&cursor=WzFd",
                        "/explain?user=" + eve,
                        "/changes?user=" + eve)) {
            var answer = ann.get(access + path);
            assertThat(answer.status()).as("%s %s", path, answer).isEqualTo(400);
        }
        assertThat(http.as(eve).get(access + "?user=" + eve).status()).isEqualTo(403);
    }
}
