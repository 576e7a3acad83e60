package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How an organisation comes in, and what becomes of its people. */
@StandaloneTest
class DirectoryStoryTest {

    private static final String USERS = "/api/v1/users";

    @Autowired private Http http;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private Http ann;

    @BeforeEach
    void sign_in() {
        ann = http.as("ann");
    }

    private static Answer after(Http reader, Answer write, String path) {
        var read =
                reader.with("Gatehouse-Position", write.position())
                        .with("Prefer", "wait=10")
                        .get(path);
        assertThat(read.header("Gatehouse-Stale")).isNull();
        return read;
    }

    private Answer upload(String query, String text, String type) {
        return ann.send(
                "POST", USERS + ":import?" + query, text.getBytes(StandardCharsets.UTF_8), type);
    }

    private JsonNode report(Answer upload) {
        assertThat(upload.status()).as(upload.body()).isEqualTo(201);
        var location = upload.header("Location");
        return after(ann, upload, location.substring(location.indexOf("/api"))).json();
    }

    private List<String> found(Answer write, String query) {
        return after(ann, write, USERS + query)
                .json()
                .get("items")
                .valueStream()
                .map(user -> user.get("displayName").asString())
                .toList();
    }

    @Test
    void the_demonstration_organisation_was_imported_without_a_problem() {
        var finished =
                ann.get("/api/v1/audit/events?activity=imports.ImportFinished&limit=500")
                        .json()
                        .get("items")
                        .valueStream()
                        .toList()
                        .getLast();
        var report = ann.get("/api/v1/imports/" + finished.get("targets").get(0).asString()).json();

        assertThat(report.get("state").asString()).isEqualTo("finished");
        assertThat(report.at("/counts/registered").asInt()).isEqualTo(40);
        assertThat(report.at("/counts/managers").asInt()).isEqualTo(39);
        assertThat(report.at("/counts/groups").asInt()).isEqualTo(9);
        assertThat(report.get("problems").size()).isZero();
        assertThat(report.get("unplaced").size()).isZero();
        var dan = http.as("dan").get("/api/v1/me").json();
        assertThat(dan.at("/user/department").asString()).isEqualTo("Engineering");
        assertThat(dan.at("/manager/department").asString()).isEqualTo("Engineering");
        var departments = new HashMap<String, Integer>();
        everybody()
                .filter(user -> user.get("companyName").asString("").equals("Gatehouse Trading"))
                .forEach(user ->
                        departments.merge(user.get("department").asString(), 1, Integer::sum));
        assertThat(departments).containsOnlyKeys("Finance", "Engineering", "Sales");
        assertThat(Collections.min(departments.values())).isGreaterThan(9);
    }

    /** However many other tests have left behind. */
    private Stream<JsonNode> everybody() {
        return Stream.iterate(
                        ann.get(USERS + "?limit=500").json(),
                        Objects::nonNull,
                        page ->
                                page.get("nextCursor").isNull()
                                        ? null
                                        : ann.get(
                                                        USERS
                                                                + "?limit=500&cursor="
                                                                + page.get("nextCursor").asString())
                                                .json())
                .flatMap(page -> page.get("items").valueStream());
    }

    @Test
    void an_uploaded_file_is_reported_by_line_and_read_at_once() {
        var file =
                """
                login,displayName,department,manager,badge,memberOf
                boss-%1$s,Boss %1$s,Harbour,,17,Crew %1$s
                mate-%1$s,Mate %1$s,Harbour,boss-%1$s,18,Crew %1$s
                lost-%1$s,Lost %1$s,Harbour,nobody-%1$s,,
                """
                        .formatted(tag);
        var dry = report(upload("format=csv&dryRun=true", file, "text/csv"));
        assertThat(dry.get("dryRun").asBoolean()).isTrue();
        assertThat(dry.at("/counts/registered").asInt()).isEqualTo(3);

        var upload = upload("format=csv", file, "text/csv");
        var report = report(upload);
        assertThat(report.get("counts")).isEqualTo(dry.get("counts"));
        assertThat(report.get("problems").get(0).get("line").asInt()).isEqualTo(4);
        assertThat(report.get("problems").get(0).get("code").asString())
                .isEqualTo("imports.no-such-person");
        assertThat(report.get("unplaced").get(0).get("attribute").asString()).isEqualTo("badge");
        assertThat(report.get("unplaced").get(0).get("values").asInt()).isEqualTo(2);

        // A name without a domain gets the importer's own.
        assertThat(found(upload, "?q=MATE-" + tag + "@gatehouse.example"))
                .containsExactly("Mate " + tag);
        var again = report(upload("format=csv", file, "text/csv"));
        assertThat(again.at("/counts/unchanged").asInt()).isEqualTo(3);
        assertThat(again.at("/counts/members").asInt()).isZero();
    }

    @Test
    void a_file_of_any_length_is_read_as_it_comes() {
        var rows = new StringBuilder("login,notes\n");
        for (int i = 0; i < 48; i++) {
            rows.append("long-").append(tag).append('-').append(i).append(',');
            rows.append("x".repeat(1 << 16)).append('\n');
        }

        var report = report(upload("format=csv", rows.toString(), "application/octet-stream"));

        assertThat(report.at("/counts/registered").asInt()).isEqualTo(48);
    }

    @Test
    void what_is_no_import_is_refused() {
        var file = "login\nx-" + tag + "\n";
        assertThat(upload("format=xml", file, "text/csv").status()).isEqualTo(400);
        assertThat(upload("dryRun=true", file, "text/csv").status()).isEqualTo(400);
        assertThat(upload("format=csv&domain=two%20words", file, "text/csv").code())
                .isEqualTo("imports.not-a-domain");
        assertThat(upload("format=csv", file, "application/x-www-form-urlencoded").status())
                .isEqualTo(415);
        assertThat(
                        http.as("ben")
                                .send(
                                        "POST",
                                        USERS + ":import?format=csv",
                                        file.getBytes(StandardCharsets.UTF_8),
                                        "text/csv")
                                .code())
                .isEqualTo("access.denied");
    }

    @Test
    void an_edit_changes_what_it_names_clears_what_it_nulls_and_leaves_the_rest() {
        var created =
                ann.post(
                        USERS,
                        Map.of(
                                "displayName", "Eve " + tag,
                                "userPrincipalName", "eve-" + tag + "@gatehouse.example",
                                "department", "Sales",
                                "jobTitle", "Clerk",
                                "city", "Oslo"));
        var path = USERS + "/" + created.id();

        var edited = ann.send("PATCH", path, "{\"department\": \"Finance\", \"jobTitle\": null}");

        assertThat(edited.status()).isEqualTo(204);
        var eve = after(ann, edited, path).json();
        assertThat(eve.get("department").asString()).isEqualTo("Finance");
        assertThat(eve.get("jobTitle").isNull()).isTrue();
        assertThat(eve.get("city").asString()).isEqualTo("Oslo");
        var wrong = ann.send("PATCH", path, "{\"preferredLanguage\": \"!\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/pointer").asString()).isEqualTo("/preferredLanguage");
        assertThat(wrong.json().at("/errors/0/code").asString()).isEqualTo("value.not-a-language");
    }

    @Test
    void every_attribute_is_read_as_it_was_written() {
        var written = attributes("first", "en");
        var created = ann.post(USERS, written);
        var path = USERS + "/" + created.id();
        assertThat(shown(after(ann, created, path))).containsAllEntriesOf(written);

        var edit = attributes("second", "pt-BR");
        edit.put("userType", "member");
        var edited = ann.patch(path, edit);
        assertThat(shown(after(ann, edited, path))).containsAllEntriesOf(edit);
    }

    /** Each with a text that no other has. */
    private Map<String, String> attributes(String which, String language) {
        var attributes = new HashMap<String, String>();
        for (var name :
                List.of(
                        "displayName",
                        "givenName",
                        "surname",
                        "jobTitle",
                        "department",
                        "companyName",
                        "officeLocation",
                        "city",
                        "state",
                        "country",
                        "employeeId",
                        "employeeType")) {
            attributes.put(name, which + " " + name + " " + tag);
        }
        attributes.put("userPrincipalName", which + "-" + tag + "@gatehouse.example");
        attributes.put("mail", which + "-" + tag + "@mail.example");
        attributes.put("preferredLanguage", language);
        attributes.put("userType", "guest");
        return attributes;
    }

    private static Map<String, String> shown(Answer user) {
        var shown = new HashMap<String, String>();
        user.json()
                .propertyStream()
                .forEach(each -> shown.put(each.getKey(), each.getValue().asString("")));
        return shown;
    }

    @Test
    @Tag("X-R4")
    void who_is_deleted_is_gone_until_they_are_restored() {
        var name = "Fay " + tag;
        var created =
                ann.post(
                        USERS,
                        Map.of(
                                "displayName",
                                name,
                                "userPrincipalName",
                                "fay-" + tag + "@gatehouse.example"));
        var path = USERS + "/" + created.id();

        var deleted = ann.delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(after(ann, deleted, path).status()).isEqualTo(404);
        assertThat(found(deleted, "?q=" + Http.encoded(name))).isEmpty();
        assertThat(found(deleted, "?deleted=true&q=" + Http.encoded(name))).containsExactly(name);
        assertThat(http.as("ben").get(USERS + "?deleted=true").code()).isEqualTo("access.denied");

        var restored = ann.post(path + "/restore");
        assertThat(restored.status()).isEqualTo(204);
        assertThat(after(ann, restored, path).json().get("displayName").asString()).isEqualTo(name);
    }
}
