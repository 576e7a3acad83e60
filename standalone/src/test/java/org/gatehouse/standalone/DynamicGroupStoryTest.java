package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group that follows what the directory says of people. */
@StandaloneTest
class DynamicGroupStoryTest {

    private static final String USERS = "/api/v1/users";
    private static final String GROUPS = "/api/v1/groups";

    @Autowired private Http http;

    /** Nobody else's. */
    private final String department = "Sales " + UUID.randomUUID();

    private Http ann;
    private Http ben;
    private String eve;
    private String group;

    @BeforeEach
    void somebody_and_a_group_with_a_rule() {
        ann = http.as("ann");
        ben = http.as("ben");
        eve =
                ann.post(
                                USERS,
                                Map.of(
                                        "displayName",
                                        "Eve",
                                        "userPrincipalName",
                                        UUID.randomUUID() + "@x.example",
                                        "department",
                                        department))
                        .id();
        group =
                ben.post(
                                GROUPS,
                                Map.of(
                                        "displayName",
                                        "All of " + department,
                                        "groupType",
                                        "security"))
                        .id();
        var rule = Map.of("membershipRule", "user.department == '" + department + "'");
        var preview = ben.post(GROUPS + "/" + group + "/membership-rule:preview", rule);
        assertThat(preview.json().get("joining").asInt()).isOne();
        assertThat(ben.put(GROUPS + "/" + group + "/membership-rule", rule).status())
                .isEqualTo(204);
    }

    private List<String> members() {
        return ben.get(GROUPS + "/" + group + "/members")
                .json()
                .get("items")
                .valueStream()
                .map(member -> member.get("id").asString())
                .toList();
    }

    @Test
    @Tag("X-R7")
    @Tag("GRP-R1")
    void follows_a_move_of_department_and_nobody_s_hand() {
        await().untilAsserted(() -> assertThat(members()).containsExactly(eve));
        var cleo = http.as("cleo").get("/api/v1/me").json().at("/user/id").asString();
        var byHand = ben.put(GROUPS + "/" + group + "/members/" + cleo);
        assertThat(byHand.code()).isEqualTo("groups.dynamic-membership");
        assertThat(ben.delete(GROUPS + "/" + group + "/members/" + eve).code())
                .isEqualTo("groups.dynamic-membership");
        assertThat(http.as(eve).post(GROUPS + "/" + group + "/leave").code())
                .isEqualTo("groups.dynamic-membership");

        ann.patch(USERS + "/" + eve, Map.of("department", "Finance"));
        await().untilAsserted(() -> assertThat(members()).isEmpty());

        ann.patch(USERS + "/" + eve, Map.of("department", department));
        await().untilAsserted(() -> assertThat(members()).containsExactly(eve));
    }

    /** LOG-R4, by the reaction's causation: one correlation id from the move to the membership. */
    @Test
    @Tag("LOG-R4")
    void the_trail_leads_from_the_move_to_what_it_caused() {
        await().untilAsserted(() -> assertThat(members()).containsExactly(eve));

        var moved = ann.patch(USERS + "/" + eve, Map.of("department", "Finance"));

        await().untilAsserted(() ->
                assertThat(
                                ann.get(
                                                "/api/v1/audit/events?correlationId="
                                                        + moved.correlationId())
                                        .json()
                                        .get("items")
                                        .valueStream()
                                        .map(entry -> entry.get("activity").asString()))
                        .containsExactlyInAnyOrder("users.ProfileEdited", "groups.MemberRemoved"));
    }
}
