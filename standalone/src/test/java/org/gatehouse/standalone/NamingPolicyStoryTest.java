package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A naming policy that changes while groups exist. */
@StandaloneTest
class NamingPolicyStoryTest {

    private static final String GROUPS = "/api/v1/groups";
    private static final String SETTINGS = "/api/v1/settings/groups";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired private Http http;

    private Http ann;

    /** Of the department Finance. */
    private Http eve;

    private Answer found;

    @BeforeEach
    void sign_in() {
        ann = http.as("ann");
        var id =
                ann.post(
                                "/api/v1/users",
                                Map.of(
                                        "displayName",
                                        "Eve",
                                        "userPrincipalName",
                                        UUID.randomUUID() + "@x.example",
                                        "department",
                                        "Finance"))
                        .id();
        eve = http.as(id);
        found = ann.get(SETTINGS);
    }

    @AfterEach
    void leave_it_as_it_was() {
        SharedSettings.restore(ann, SETTINGS, found);
    }

    private Answer decide(String requirement, String... blocked) {
        var document = (ObjectNode) found.json();
        document.set(
                "naming",
                JSON.valueToTree(
                        Map.of(
                                "prefixSuffixNamingRequirement",
                                requirement,
                                "customBlockedWords",
                                List.of(blocked),
                                "groupTypes",
                                List.of("security"),
                                "administratorsExempt",
                                false)));
        var decided = ann.put(SETTINGS, document);
        assertThat(decided.status()).as(decided.body()).isEqualTo(204);
        return decided;
    }

    private Answer create(String name) {
        return eve.post(GROUPS, Map.of("displayName", name, "groupType", "security"));
    }

    private String name(Answer written, String id) {
        return eve.with("Gatehouse-Position", written.position())
                .with("Prefer", "wait=10")
                .get(GROUPS + "/" + id)
                .json()
                .get("displayName")
                .asString();
    }

    @Test
    @Tag("GRP-R6")
    @Tag("GRP-R7")
    void groups_of_before_keep_their_names_until_they_are_renamed() {
        var unique = UUID.randomUUID();
        decide("[GroupName]");
        var before = create("Treasury " + unique);

        var decided = decide("GRP-[Department]-[GroupName]", "Payroll");

        assertThat(name(decided, before.id())).isEqualTo("Treasury " + unique);
        var told = eve.post(GROUPS + ":validateName", Map.of("displayName", "Cash " + unique));
        assertThat(told.json().get("displayName").asString())
                .isEqualTo("GRP-Finance-Cash " + unique);
        assertThat(told.json().get("policyVersion").asString())
                .isEqualTo("groups:" + decided.header("ETag").replace("\"", ""));
        var path = GROUPS + "/" + before.id();
        var refused = eve.patch(path, Map.of("displayName", "payroll " + unique));
        assertThat(refused.code()).isEqualTo("groups.blocked-word");
        assertThat(refused.json().get("detail").asString()).contains("naming policy", "Payroll");
        assertThat(create("Payroll " + unique).code()).isEqualTo("groups.blocked-word");

        var renamed = eve.patch(path, Map.of("displayName", "Cash " + unique));
        assertThat(name(renamed, before.id())).isEqualTo("GRP-Finance-Cash " + unique);
        var taken = eve.post(GROUPS + ":validateName", Map.of("displayName", "Cash " + unique));
        assertThat(taken.code()).isEqualTo("groups.name-taken");

        var loosened = decide("[GroupName]");
        assertThat(name(loosened, before.id())).isEqualTo("GRP-Finance-Cash " + unique);
        assertThat(name(create("Payroll " + unique), before.id())).startsWith("GRP-Finance");
    }

    /** LOG-G4: the entry says which version decided. */
    @Test
    void the_audit_trail_says_which_version_of_the_policy_named_a_group() {
        var decided = decide("GRP-[GroupName]");
        var created = create("Club " + UUID.randomUUID());

        var trail =
                ann.with("Gatehouse-Position", created.position())
                        .with("Prefer", "wait=10")
                        .get(
                                "/api/v1/audit/events?activity=groups.GroupCreated&target="
                                        + created.id())
                        .json();

        assertThat(trail.at("/items/0/policyVersion").asString())
                .isEqualTo("groups:" + decided.header("ETag").replace("\"", ""));
    }
}
