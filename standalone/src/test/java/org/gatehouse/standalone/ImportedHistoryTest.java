package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.platform.testing.SharedData;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight years of real organisations, asked of as if Gatehouse had been there: {@code
 * membership_history} of the shared data, with its answer keys.
 */
@StandaloneTest
class ImportedHistoryTest {

    private static final String API = "/api/v1";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired private Http http;
    @Autowired private TestDatabase database;

    private Http ann;

    @BeforeEach
    void an_auditor() {
        ann = http.as("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kubernetes-client", "kubernetes-csi", "kubernetes-incubator", "kubernetes"})
    void agrees_with_every_state_that_was_published_also_when_told_twice_and_when_rebuilt(
            String organisation) throws IOException {
        var keys =
                JSON.readTree(
                        Files.readString(
                                SharedData.path(
                                        "membership_history/" + organisation + ".snapshots.json")));

        var told = tell(organisation);
        assertThat(report(told).at("/counts/problems").asLong()).isZero();
        assertAgrees(organisation, keys, told);
        var group = groups(organisation).get(organisation).getFirst();
        assertThat(read(told, API + "/groups/" + group.id()).get("createdDateTime").asString())
                .isEqualTo(group.from().toString());

        long stored = stored();
        var again = report(tell(organisation));
        assertThat(stored()).isEqualTo(stored);
        assertThat(again.at("/counts/registered").asLong()).isZero();
        assertThat(again.at("/counts/problems").asLong()).isZero();

        rebuild();
        assertAgrees(organisation, keys, told);
    }

    private Answer tell(String organisation) throws IOException {
        try (var file =
                Files.newInputStream(
                        SharedData.path("membership_history/" + organisation + ".events.jsonl"))) {
            var told =
                    ann.upload(
                            API
                                    + "/groups:importHistory?source=github.com/"
                                    + organisation
                                    + "&domain=github.example&organisation="
                                    + organisation,
                            file,
                            "application/x-ndjson");
            assertThat(told.status()).as(told.body()).isEqualTo(201);
            return told;
        }
    }

    private JsonNode report(Answer told) {
        var location = told.header("Location");
        return read(told, location.substring(location.indexOf("/api")));
    }

    private JsonNode read(Answer seen, String path) {
        var answer =
                ann.with("Gatehouse-Position", seen.position()).with("Prefer", "wait=60").get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Gatehouse-Stale")).isNull();
        return answer.json();
    }

    private long stored() {
        return database.owner()
                .queryForObject(
                        "select count(*) from events.event where name ~ '^(groups|users)\\.'",
                        Long.class);
    }

    private void rebuild() {
        var begun = ann.post(API + "/projections/grants/rebuilds", Map.of());
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        await().atMost(Duration.ofMinutes(3))
                .until(
                        () ->
                                ann.get(API + "/projections/grants/rebuilds/" + begun.id())
                                        .json()
                                        .path("state")
                                        .asString(""),
                        "done"::equals);
    }

    /** Who is in a group and who owns it, as members of the organisation spell themselves. */
    private record Seats(Set<String> members, Set<String> owners, Set<String> within) {

        Seats() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    private void assertAgrees(String organisation, JsonNode keys, Answer told) {
        var groups = groups(organisation);
        keys.properties()
                .forEach(key -> {
                    var at = OffsetDateTime.parse(key.getValue().get("at").asString()).toInstant();
                    var expected = expected(organisation, key.getValue().get("state"));
                    var there = new TreeMap<String, String>();
                    groups.forEach((name, lives) ->
                            lives.stream()
                                    .filter(life -> life.isAt(at))
                                    .forEach(life -> there.put(name, life.id())));
                    assertThat(there.keySet()).as(key.getKey()).isEqualTo(expected.keySet());
                    there.forEach((name, id) ->
                            assertThat(held(told, id, at))
                                    .as("%s at %s", name, at)
                                    .isEqualTo(expected.get(name)));
                });
    }

    /** Whoever looks after a team is in it, and whoever is in a team is in the one above it. */
    private static Map<String, Seats> expected(String organisation, JsonNode state) {
        var all = new TreeMap<String, Seats>();
        all.put(organisation, seats(state.get("members"), state.get("admins")));
        var teams = state.get("teams");
        teams.properties()
                .forEach(team ->
                        all.put(
                                organisation + "/" + team.getKey(),
                                seats(
                                        team.getValue().get("members"),
                                        team.getValue().get("maintainers"))));
        teams.properties()
                .forEach(team -> {
                    var members = all.get(organisation + "/" + team.getKey()).members();
                    var seen = new HashSet<String>();
                    for (var parent = parent(team.getValue());
                            parent != null && teams.has(parent) && seen.add(parent);
                            parent = parent(teams.get(parent))) {
                        all.get(organisation + "/" + parent).within().addAll(members);
                    }
                });
        return all;
    }

    private static @Nullable String parent(JsonNode team) {
        return team.path("parent").stringValue(null);
    }

    private static Seats seats(JsonNode members, JsonNode owners) {
        var seats = new Seats();
        members.forEach(user -> seats.members().add(spelled(user)));
        owners.forEach(user -> {
            seats.members().add(spelled(user));
            seats.owners().add(spelled(user));
        });
        seats.within().addAll(seats.members());
        return seats;
    }

    private static String spelled(JsonNode user) {
        return user.asString().toLowerCase(Locale.ROOT);
    }

    private Seats held(Answer told, String group, Instant at) {
        var seats = new Seats();
        @Nullable String cursor = null;
        do {
            var page =
                    read(
                            told,
                            API
                                    + "/audit/access?limit=500&resource=group:"
                                    + group
                                    + "&at="
                                    + at
                                    + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.at("/asOf/within").asString()).isEqualTo("history");
            for (var item : page.get("items")) {
                var name = spelled(item.at("/holder/displayName"));
                boolean owner = item.get("role").asString().equals("owner");
                if (!owner) {
                    seats.within().add(name);
                }
                if (!item.get("sources").isEmpty()) {
                    (owner ? seats.owners() : seats.members()).add(name);
                }
            }
            cursor = page.get("nextCursor").stringValue(null);
        } while (cursor != null);
        return seats;
    }

    /** For how long a group had a name. */
    private record Life(String id, Instant from, Instant to) {

        boolean isAt(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** From the raw events. */
    private Map<String, List<Life>> groups(String organisation) {
        var lives = new HashMap<String, List<Life>>();
        var named = new HashMap<String, String>();
        database.owner()
                .query(
                        """
                        select stream::text, name, convert_from(payload, 'UTF8'),
                               convert_from(metadata, 'UTF8')
                        from events.event
                        where name in ('groups.GroupCreated', 'groups.GroupRenamed',
                                       'groups.GroupPurged')
                          and convert_from(metadata, 'UTF8')::jsonb ->> 'importedFrom' like ?
                        order by position
                        """,
                        row -> {
                            var id = row.getString(1);
                            var at =
                                    Instant.parse(
                                            JSON.readTree(row.getString(4))
                                                    .get("effectiveAt")
                                                    .asString());
                            var former = named.remove(id);
                            if (former != null) {
                                lives.get(former)
                                        .replaceAll(life ->
                                                life.id().equals(id) && life.to() == Instant.MAX
                                                        ? new Life(id, life.from(), at)
                                                        : life);
                            }
                            if (!row.getString(2).equals("groups.GroupPurged")) {
                                var name =
                                        JSON.readTree(row.getString(3))
                                                .get("displayName")
                                                .asString();
                                named.put(id, name);
                                lives.computeIfAbsent(name, n -> new ArrayList<>())
                                        .add(new Life(id, at, Instant.MAX));
                            }
                        },
                        "github.com/" + organisation + "#%");
        return lives;
    }
}
