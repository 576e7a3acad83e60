package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

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
import tools.jackson.databind.JsonNode;

/** What roles let people do, from the assignment on. */
@StandaloneTest
class RoleStoryTest {

    private static final String ASSIGNMENTS = "/api/v1/role-assignments";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    private static final String REPORTS_READER = "4a5d8f65-41da-4de4-8968-e035b65339cf";
    private static final String ANN = "01900000-0000-7000-8000-000000000001";

    @Autowired private Http http;

    private Http ann;
    private String eveId;
    private Http eve;

    @BeforeEach
    void sign_in() {
        ann = http.as("ann");
        var name = "eve-" + UUID.randomUUID() + "@x.example";
        eveId =
                ann.post("/api/v1/users", Map.of("displayName", "Eve", "userPrincipalName", name))
                        .id();
        eve = http.as(eveId);
    }

    private Answer assign(String role) {
        return ann.post(
                ASSIGNMENTS,
                Map.of("principalId", eveId, "roleDefinitionId", role, "directoryScopeId", "/"));
    }

    private static Answer after(Http reader, Answer write, String path) {
        return reader.with("Gatehouse-Position", write.position())
                .with("Prefer", "wait=10")
                .get(path);
    }

    private static List<String> roles(JsonNode me) {
        return me.get("roles").valueStream().map(r -> r.get("displayName").asString()).toList();
    }

    @Test
    void a_role_lets_somebody_do_what_they_could_not_and_its_end_takes_it_back() {
        assertThat(eve.get("/api/v1/audit/events").code()).isEqualTo("access.denied");

        var assigned = assign(REPORTS_READER);
        assertThat(assigned.status()).isEqualTo(201);
        assertThat(after(eve, assigned, "/api/v1/audit/events").status()).isEqualTo(200);
        assertThat(roles(after(eve, assigned, "/api/v1/me").json()))
                .containsExactly("Reports Reader");
        var shown = after(ann, assigned, ASSIGNMENTS + "?principalId=" + eveId).json();
        assertThat(shown.at("/items/0/id").asString()).isEqualTo(assigned.id());
        assertThat(shown.at("/items/0/roleDisplayName").asString()).isEqualTo("Reports Reader");
        assertThat(eve.get(ASSIGNMENTS).code()).isEqualTo("access.denied");

        var removed = ann.delete(ASSIGNMENTS + "/" + assigned.id());
        assertThat(removed.status()).isEqualTo(204);
        assertThat(after(eve, removed, "/api/v1/audit/events").code()).isEqualTo("access.denied");
        assertThat(roles(after(eve, removed, "/api/v1/me").json())).isEmpty();
    }

    @Test
    void an_end_is_moved_and_taken_away() {
        var assigned = assign(REPORTS_READER);
        var path = ASSIGNMENTS + "/" + assigned.id();

        var moved = ann.patch(path, Map.of("endDateTime", "2999-01-01T00:00:00Z"));
        assertThat(after(ann, moved, path).json().get("endDateTime").asString())
                .isEqualTo("2999-01-01T00:00:00Z");

        var open = ann.send("PATCH", path, "{\"endDateTime\": null}");
        assertThat(after(ann, open, path).json().get("endDateTime").isNull()).isTrue();
        assertThat(ann.send("PATCH", path, "{}").status()).isEqualTo(400);
    }

    @Test
    @Tag("ROL-R6")
    void the_last_global_administrator_of_the_demonstration_stays() {
        var own =
                ann.get(
                                ASSIGNMENTS
                                        + "?principalId="
                                        + ANN
                                        + "&roleDefinitionId="
                                        + GLOBAL_ADMINISTRATOR)
                        .json();
        var assignment = own.at("/items/0/id").asString();

        assertThat(ann.delete(ASSIGNMENTS + "/" + assignment).code())
                .isEqualTo("roles.last-administrator");
        assertThat(ann.post("/api/v1/users/" + ANN + "/disable").code())
                .isEqualTo("roles.last-administrator");
        assertThat(roles(ann.get("/api/v1/me").json())).contains("Global Administrator");
    }

    @Test
    void the_roles_and_what_they_permit_are_there_for_everybody_to_read() {
        var definitions = eve.get("/api/v1/role-definitions").json();

        assertThat(definitions.valueStream().map(role -> role.get("displayName").asString()))
                .contains("Global Administrator", "User Administrator", "Groups Administrator");
        var one = eve.get("/api/v1/role-definitions/" + REPORTS_READER).json();
        assertThat(one.get("permissions").get(0).asString()).isEqualTo("auditRead");
        assertThat(eve.get("/api/v1/role-definitions/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void a_scope_that_is_not_the_whole_directory_is_refused() {
        assertThat(
                        ann.post(
                                        ASSIGNMENTS,
                                        Map.of(
                                                "principalId", eveId,
                                                "roleDefinitionId", REPORTS_READER,
                                                "directoryScopeId", "/administrativeUnits/1"))
                                .code())
                .isEqualTo("roles.unknown-scope");
    }
}
