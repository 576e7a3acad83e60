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

/** What the organisation decides about passwords, and what becomes of somebody who chooses one. */
@StandaloneTest
class PasswordProtectionStoryTest {

    private static final String SETTINGS = "/api/v1/settings/password-protection";
    private static final String RULES = "/api/v1/me/password-rules";
    private static final String CHANGE = "/api/v1/me/password-change";
    private static final String AUTHENTICATION_POLICY_ADMINISTRATOR =
            "0526716b-113d-4c15-b2c8-68e3c22b9f80";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired private Http http;

    /** An Authentication Policy Administrator. */
    private Http pia;

    private Answer found;

    @BeforeEach
    void sign_in() {
        var ann = http.as("ann");
        var piaId = user("Pia");
        var assigned =
                ann.post(
                        "/api/v1/role-assignments",
                        Map.of(
                                "principalId", piaId,
                                "roleDefinitionId", AUTHENTICATION_POLICY_ADMINISTRATOR));
        pia = http.as(piaId);
        found = after(pia, assigned, SETTINGS);
    }

    private String user(String name) {
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

    @AfterEach
    void leave_it_as_it_was() {
        SharedSettings.restore(pia, SETTINGS, found);
    }

    private static Answer after(Http reader, Answer write, String path) {
        return reader.with("Gatehouse-Position", write.position())
                .with("Prefer", "wait=10")
                .get(path);
    }

    private ObjectNode strict() {
        var document = (ObjectNode) found.json();
        document.put("minimumLength", 18);
        document.put("rememberedPasswords", 3);
        document.set("bannedPasswords", JSON.valueToTree(List.of("contoso", "blank")));
        return document;
    }

    @Test
    void who_administers_authentication_decides_and_everybody_reads_what_to_choose() {
        var replaced = pia.with("If-Match", found.header("ETag")).put(SETTINGS, strict());
        assertThat(replaced.status()).as(replaced.body()).isEqualTo(204);

        assertThat(after(pia, replaced, SETTINGS).json()).isEqualTo(strict());
        var versions = after(pia, replaced, SETTINGS + "/versions").json();
        assertThat(versions.at("/items/0/settings")).isEqualTo(strict());
        assertThat(after(http.as("ben"), replaced, RULES).json())
                .hasToString(
                        """
                        {"minimumLength":18,"maximumLength":256,"rememberedPasswords":3}\
                        """);
    }

    @Test
    void who_does_not_reads_neither_the_document_nor_the_words_in_it() {
        var ben = http.as("ben");

        for (var answer :
                List.of(
                        ben.get(SETTINGS),
                        ben.get(SETTINGS + "/versions"),
                        ben.put(SETTINGS, strict()))) {
            assertThat(answer.status()).isEqualTo(403);
        }
        var groups = "/api/v1/settings/groups";
        assertThat(pia.put(groups, pia.get(groups).json()).code()).isEqualTo("access.denied");
    }

    @Test
    @Tag("PWD-G5")
    void who_chooses_a_bad_password_is_told_each_rule_and_the_words_that_are_the_reason() {
        pia.put(SETTINGS, strict());
        var sue = user("Susanna");
        var temporary =
                http.as("ann")
                        .post("/api/v1/users/" + sue + "/reset-password")
                        .json()
                        .get("newPassword")
                        .asString();

        var refused = change(sue, temporary, "C0ntos0Blank12");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("credentials.unfit-password");
        assertThat(refused.json().get("errors").valueStream())
                .extracting(error ->
                        error.get("code").asString() + " " + error.get("detail").asString())
                .containsExactly(
                        "credentials.too-short At least 18 characters",
                        "credentials.banned-words Too little besides \"contoso\", \"blank\": each of"
                                + " these counts as one character, and 4 of 5 are there");
        var named = change(sue, temporary, "it is me, SUSANNA again");
        assertThat(named.json().at("/errors/0/detail").asString())
                .isEqualTo("It holds the name \"Susanna\"");

        assertThat(change(sue, temporary, "ContoS0Bl@nkf9! or so").status()).isEqualTo(204);
    }

    private Answer change(String user, String current, String next) {
        return http.as(user).post(CHANGE, Map.of("currentPassword", current, "newPassword", next));
    }
}
