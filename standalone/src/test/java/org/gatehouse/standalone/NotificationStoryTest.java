package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.SharedSettings;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people are told, from the cause to the page on which they read it. */
@StandaloneTest
class NotificationStoryTest {

    private static final String SETTINGS = "/api/v1/settings/groups";
    private static final String MINE = "/api/v1/me/notifications";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired private Http http;

    private Http ann;
    private Answer found;

    @BeforeEach
    void sign_in() {
        ann = http.as("ann");
        found = ann.get(SETTINGS);
    }

    @AfterEach
    void leave_it_as_it_was() {
        SharedSettings.restore(ann, SETTINGS, found);
    }

    private void groupsLastThirtyDays() {
        var document = (ObjectNode) found.json();
        document.set(
                "expiration",
                JSON.valueToTree(
                        Map.of(
                                "groupLifetimeInDays",
                                30,
                                "managedGroups",
                                "all",
                                "groupTypes",
                                List.of("microsoft365"),
                                "selectedGroups",
                                List.of())));
        var decided = ann.put(SETTINGS, document);
        assertThat(decided.status()).as(decided.body()).isEqualTo(204);
    }

    private Http eve() {
        var eve =
                ann.post(
                        "/api/v1/users",
                        Map.of(
                                "displayName",
                                "Eve",
                                "userPrincipalName",
                                UUID.randomUUID() + "@x.example",
                                "preferredLanguage",
                                "de"));
        return http.as(eve.id());
    }

    /** Its last 30 days begin with it. */
    @Test
    @Tag("X-R5")
    void an_owner_reads_in_their_language_that_their_group_ends() {
        groupsLastThirtyDays();
        var eve = eve();
        var name = "Reisende " + UUID.randomUUID();
        var group =
                eve.post(
                        "/api/v1/groups", Map.of("displayName", name, "groupType", "microsoft365"));
        assertThat(group.status()).as(group.body()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> eve.get(MINE).json().get("items").size() == 1);

        var told = eve.get(MINE).json().at("/items/0");
        assertThat(told.get("kind").asString()).isEqualTo("groupExpiring");
        assertThat(told.get("language").asString()).isEqualTo("de");
        assertThat(told.get("subject").asString()).startsWith("Die Gruppe " + name + " endet am ");
        assertThat(told.get("text").asString()).startsWith("Guten Tag Eve,\n");
        assertThat(told.at("/about/kind").asString()).isEqualTo("group");
        assertThat(told.at("/about/id").asString()).isEqualTo(group.id());
        assertThat(told.get("requestId").isNull()).isTrue();
        assertThat(told.get("mail").asString()).isEqualTo("none");
        assertThat(ann.get(MINE + "?limit=500").body()).doesNotContain(group.id());
    }

    @Test
    void who_was_never_told_anything_reads_an_empty_page() {
        var answer = eve().get(MINE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items")).isEmpty();
        assertThat(answer.json().get("nextCursor").isNull()).isTrue();
    }
}
