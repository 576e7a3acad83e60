package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.api.groups.GroupCommand.DeleteGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.groups.NestingCommand.AddMemberGroup;
import org.gatehouse.api.groups.NestingId;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.facts.UserNames.Kind;
import org.gatehouse.command.testing.CallerFixture;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.BulkCommands;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test has an organisation and a domain of its own. */
@CommandSideTest
class HistoryImporterTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired HistoryImporter importer;
    @Autowired Importer states;
    @Autowired BulkCommands bulk;
    @Autowired Commands commands;
    @Autowired UserNames names;
    @Autowired UniqueValues values;
    @Autowired TestDatabase database;

    private final String tag = "h" + UUID.randomUUID().toString().substring(0, 8);
    private final String domain = tag + ".example";
    private final String source = "example.org/" + tag;

    @BeforeEach
    void by_an_administrator() {
        as(World.ADMIN);
    }

    /** The second of a day in 2020, which is also what the change is called. */
    private static String line(int second, String type, String members) {
        return "{\"at\":\"2020-02-02T00:%02d:%02dZ\",\"change\":\"c%d\",\"type\":\"%s\"%s}\n"
                .formatted(
                        second / 60,
                        second % 60,
                        second,
                        type,
                        members.isEmpty() ? "" : "," + members);
    }

    private static String team(String name) {
        return "\"team\":\"" + name + "\"";
    }

    private static String in(String team, String user) {
        return team(team) + ",\"user\":\"" + user + "\"";
    }

    private record Done(JsonNode counts, Map<Long, String> problems, JsonNode unplaced) {

        long count(String name) {
            return counts.get(name).asLong();
        }
    }

    private Done take(String... lines) {
        try {
            return take(
                    new ByteArrayInputStream(
                            String.join("", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Done take(InputStream file) throws IOException {
        var id = new ImportId(Ids.next());
        importer.take(
                new HistoryImporter.Order(id, source, new GroupName(tag), domain),
                file,
                bulk.of(CallerFixture.current().current()));
        var problems = new TreeMap<Long, String>();
        payloads(id.value(), "imports.ImportProgressed")
                .forEach(told ->
                        told.get("problems")
                                .valueStream()
                                .forEach(problem ->
                                        problems.put(
                                                problem.get("line").asLong(),
                                                problem.get("code").asString())));
        var end = payloads(id.value(), "imports.ImportFinished").getFirst();
        return new Done(end.get("counts"), problems, end.get("unplaced"));
    }

    private List<JsonNode> payloads(UUID stream, String name) {
        return database
                .owner()
                .queryForList(
                        "select payload from events.event where stream = ? and name = ?"
                                + " order by sequence",
                        byte[].class,
                        stream,
                        name)
                .stream()
                .map(JSON::readTree)
                .toList();
    }

    /** What was stored of the history, each with the second it took effect and the change. */
    private List<String> told(UUID stream) {
        return database.owner()
                .query(
                        "select name, convert_from(metadata, 'UTF8')::jsonb ->> 'importedFrom',"
                                + " convert_from(metadata, 'UTF8')::jsonb ->> 'effectiveAt'"
                                + " from events.event where stream = ? order by sequence",
                        (row, n) ->
                                row.getString(1)
                                        + " "
                                        + String.valueOf(row.getString(2)).replace(source, "")
                                        + " "
                                        + String.valueOf(row.getString(3))
                                                .replace("2020-02-02T00:00:", ""),
                        stream);
    }

    private long stored() {
        return database.owner()
                .queryForObject(
                        "select count(*) from events.event"
                                + " where convert_from(metadata, 'UTF8')::jsonb ->> 'importedFrom'"
                                + " like ? || '%'",
                        Long.class, source);
    }

    private UserId user(String called) {
        return names.find(Kind.PRINCIPAL_NAME, called + "@" + domain).orElseThrow();
    }

    private GroupId group(String team) {
        var name = team.isEmpty() ? tag : tag + "/" + team;
        return new GroupId(values.owner(GroupFacts.NAMES, new GroupName(name).key()).orElseThrow());
    }

    private List<String> membership(String team, String user) {
        return told(MembershipId.of(group(team), user(user)).value());
    }

    @Test
    void what_has_happened_is_stored_with_its_time_and_where_it_is_from_and_who_has_imported_it() {
        var done =
                take(
                        line(1, "OrgAdminAdded", "\"user\":\"Ann\""),
                        line(2, "OrgMemberAdded", "\"user\":\"ben\""),
                        line(
                                2,
                                "TeamCreated",
                                team("docs")
                                        + ",\"privacy\":\"closed\",\"description\":\"Writes\""),
                        line(2, "TeamMemberAdded", in("docs", "ben")),
                        line(3, "OrgMemberRemoved", "\"user\":\"ben\""));

        assertThat(membership("", "ben"))
                .containsExactly("groups.MemberAdded #c2 02Z", "groups.MemberRemoved #c3 03Z");
        assertThat(membership("docs", "ben")).containsExactly("groups.MemberAdded #c2 02Z");
        assertThat(told(group("docs").value())).containsExactly("groups.GroupCreated #c2 02Z");
        assertThat(told(group("").value()))
                .containsExactly("groups.GroupCreated #c1 01Z", "groups.OwnerAdded #c1 01Z");
        assertThat(told(user("ann").value())).containsExactly("users.UserRegistered #c1 01Z");
        assertThat(done.counts().toString())
                .isEqualTo(
                        """
                        {"entries":5,"registered":2,"edited":0,"unchanged":0,"disabled":0,\
                        "managers":0,"groups":2,"members":3,"owners":1,"others":0,"problems":0,\
                        "ended":1}\
                        """);
    }

    @Test
    void the_same_again_adds_nothing_and_a_longer_one_its_end() {
        var file =
                line(1, "OrgMemberAdded", "\"user\":\"ben\"")
                        + line(1, "TeamCreated", team("docs"))
                        + line(1, "TeamMaintainerAdded", in("docs", "ben"))
                        + line(2, "TeamDescriptionChanged", team("docs") + ",\"new\":\"Writes\"")
                        + line(3, "TeamMaintainerRemoved", in("docs", "ben"));
        take(file);
        long before = stored();

        var again = take(file);
        assertThat(stored()).isEqualTo(before);
        assertThat(again.count("problems")).isZero();
        assertThat(again.count("unchanged")).isEqualTo(before - 1); // all but who was registered

        take(file, line(4, "TeamMemberAdded", in("docs", "Ben")));
        assertThat(stored()).isEqualTo(before + 1);
    }

    @Test
    void whoever_is_removed_and_added_under_another_spelling_in_one_change_has_stayed() {
        take(
                line(1, "OrgMemberAdded", "\"user\":\"Ben\""),
                line(2, "OrgMemberAdded", "\"user\":\"ben\""),
                line(2, "OrgMemberRemoved", "\"user\":\"Ben\""),
                line(3, "OrgMemberAdded", "\"user\":\"BEN\""),
                line(4, "OrgMemberRemoved", "\"user\":\"ben\""),
                line(5, "OrgMemberRemoved", "\"user\":\"BEN\""));

        assertThat(membership("", "ben"))
                .containsExactly("groups.MemberAdded #c1 01Z", "groups.MemberRemoved #c5 05Z");
    }

    @Test
    void whoever_looks_after_a_team_is_in_it_and_may_stay_in_it() {
        take(
                line(1, "TeamCreated", team("docs")),
                line(1, "TeamMaintainerAdded", in("docs", "ben")),
                line(2, "TeamMaintainerRemoved", in("docs", "ben")),
                line(2, "TeamMemberAdded", in("docs", "ben")),
                line(3, "TeamMemberRemoved", in("docs", "ben")));

        assertThat(membership("docs", "ben"))
                .containsExactly("groups.MemberAdded #c1 01Z", "groups.MemberRemoved #c3 03Z");
        assertThat(told(group("docs").value()))
                .containsExactly(
                        "groups.GroupCreated #c1 01Z",
                        "groups.OwnerAdded #c1 01Z",
                        "groups.OwnerRemoved #c2 02Z");
    }

    @Test
    void a_team_that_ends_and_begins_later_is_another_one_with_nobody_in_it() {
        take(line(1, "TeamCreated", team("docs")), line(1, "TeamMemberAdded", in("docs", "ben")));
        var first = group("docs");
        take(
                line(1, "TeamCreated", team("docs")),
                line(1, "TeamMemberAdded", in("docs", "ben")),
                line(2, "TeamDeleted", team("docs")),
                line(3, "TeamCreated", team("docs")));

        assertThat(group("docs")).isNotEqualTo(first);
        assertThat(told(first.value()))
                .containsExactly(
                        "groups.GroupCreated #c1 01Z",
                        "groups.GroupDeleted #c2 02Z",
                        "groups.GroupPurged #c2 02Z");
        assertThat(membership("docs", "ben")).isEmpty();
    }

    @Test
    void a_team_that_ends_and_goes_on_under_another_name_is_renamed_with_those_who_stay() {
        take(
                line(1, "TeamCreated", team("dosc")),
                line(1, "TeamMemberAdded", in("dosc", "ben")),
                line(1, "TeamMemberAdded", in("dosc", "cleo")));
        var group = group("dosc");
        take(
                line(1, "TeamCreated", team("dosc")),
                line(1, "TeamMemberAdded", in("dosc", "ben")),
                line(1, "TeamMemberAdded", in("dosc", "cleo")),
                line(2, "TeamDeleted", team("dosc")),
                line(2, "TeamCreated", team("docs") + ",\"previously\":[\"dosc\"]"),
                line(2, "TeamMemberAdded", in("docs", "ben")));

        assertThat(group("docs")).isEqualTo(group);
        assertThat(membership("docs", "ben")).containsExactly("groups.MemberAdded #c1 01Z");
        assertThat(membership("docs", "cleo"))
                .containsExactly("groups.MemberAdded #c1 01Z", "groups.MemberRemoved #c2 02Z");
        assertThat(told(group.value()))
                .containsExactly("groups.GroupCreated #c1 01Z", "groups.GroupRenamed #c2 02Z");
    }

    @Test
    void a_team_is_in_the_one_above_it_while_there_is_one_of_that_name_and_in_no_circle() {
        var done =
                take(
                        line(1, "TeamCreated", team("docs") + ",\"parent\":\"sig\""),
                        line(2, "TeamCreated", team("sig")),
                        line(3, "TeamParentChanged", team("sig") + ",\"new\":\"docs\""),
                        line(4, "TeamParentChanged", team("sig")),
                        line(5, "TeamParentChanged", team("docs") + ",\"new\":null"));

        assertThat(told(NestingId.of(group("sig"), group("docs")).value()))
                .first()
                .isEqualTo("groups.MemberGroupAdded #c2 02Z");
        assertThat(told(NestingId.of(group("sig"), group("docs")).value()))
                .last()
                .isEqualTo("groups.MemberGroupRemoved #c5 05Z");
        assertThat(done.problems()).containsOnly(entry(3L, "groups.nesting-loop"));
    }

    @Test
    void two_teams_may_change_places_in_one_change() {
        var before =
                line(1, "TeamCreated", team("sig"))
                        + line(1, "TeamCreated", team("docs") + ",\"parent\":\"sig\"");
        take(before);

        var done =
                take(
                        before,
                        line(2, "TeamParentChanged", team("docs") + ",\"new\":null"),
                        line(2, "TeamParentChanged", team("sig") + ",\"new\":\"docs\""));

        assertThat(told(NestingId.of(group("sig"), group("docs")).value()))
                .containsExactly(
                        "groups.MemberGroupAdded #c1 01Z", "groups.MemberGroupRemoved #c2 02Z");
        assertThat(told(NestingId.of(group("docs"), group("sig")).value()))
                .containsExactly("groups.MemberGroupAdded #c2 02Z");
        assertThat(done.problems()).isEmpty();
    }

    @Test
    void a_team_is_in_no_circle_with_what_was_put_into_each_other_here() {
        var file = line(1, "TeamCreated", team("sig")) + line(1, "TeamCreated", team("docs"));
        take(file);
        commands.send(new AddMemberGroup(group("docs"), group("sig")));

        var done = take(file, line(2, "TeamParentChanged", team("docs") + ",\"new\":\"sig\""));

        assertThat(done.problems()).containsOnly(entry(3L, "groups.nesting-loop"));
    }

    @Test
    void a_team_that_begins_ends_and_begins_in_one_change_has_begun_once() {
        var done =
                take(
                        line(1, "TeamCreated", team("docs") + ",\"description\":\"Wrong\""),
                        line(1, "TeamMemberAdded", in("docs", "ben")),
                        line(1, "TeamDeleted", team("docs")),
                        line(1, "TeamCreated", team("docs") + ",\"description\":\"Right\""),
                        line(1, "TeamMemberAdded", in("docs", "cleo")));

        assertThat(told(group("docs").value())).containsExactly("groups.GroupCreated #c1 01Z");
        assertThat(payloads(group("docs").value(), "groups.GroupCreated").getFirst().toString())
                .contains("Right");
        assertThat(membership("docs", "ben")).isEmpty();
        assertThat(done.problems()).isEmpty();
        assertThat(membership("docs", "cleo")).hasSize(1);
    }

    @Test
    void a_team_that_ends_and_begins_at_one_instant_in_two_changes_is_another_one() {
        var first = line(1, "TeamCreated", team("docs"));
        take(first);
        var group = group("docs");

        take(
                first,
                line(1, "TeamDeleted", team("docs")).replace("c1", "c1b"),
                line(1, "TeamCreated", team("docs")).replace("c1", "c1c"));

        assertThat(group("docs")).isNotEqualTo(group);
        assertThat(told(group("docs").value())).containsExactly("groups.GroupCreated #c1c 01Z");
    }

    @Test
    void a_history_is_refused_where_a_state_is_asked_for_before_anything_is_recorded() {
        long before = imports();
        var order =
                new Importer.Order(
                        new ImportId(Ids.next()), ImportFormat.HISTORY, true, domain, null);

        assertThat(refusal(() -> states.take(order, InputStream.nullInputStream(), commands)))
                .isEqualTo("imports.not-a-state");
        assertThat(imports()).isEqualTo(before);
    }

    private long imports() {
        return database.owner()
                .queryForObject(
                        "select count(*) from events.event where name = 'imports.ImportStarted'",
                        Long.class);
    }

    @Test
    void lines_that_say_nothing_are_told_by_their_number_and_cost_no_other_line() {
        var done =
                take(
                        line(10, "OrgMemberAdded", "\"user\":\"ben\""),
                        "no json\n",
                        "[1]\n",
                        "\n",
                        line(10, "OrgMemberAdded", ""),
                        line(10, "OrgMemberMoved", "\"user\":\"ben\""),
                        line(9, "OrgMemberAdded", "\"user\":\"eve\""),
                        line(11, "OrgMemberAdded", "\"user\":\"eve\"").replace("2020", "2920"),
                        line(11, "OrgMemberAdded", "\"user\":\"eve\"")
                                .replace("2020-02-02", "today"),
                        line(11, "OrgMemberAdded", "\"user\":\"eve\"")
                                .replace("c11", "a@x.example"),
                        line(11, "OrgMemberAdded", "\"user\":\"eve smith\""),
                        line(11, "TeamMemberAdded", in("nowhere", "eve")),
                        line(11, "TeamRepoAccessGranted", team("docs") + ",\"repo\":\"api\""),
                        "{\"at\":\"" + "x".repeat(1 << 16) + "\"}\n",
                        line(12, "OrgMemberAdded", "\"user\":\"cleo\""));

        assertThat(done.problems())
                .containsOnly(
                        entry(2L, "imports.not-json"),
                        entry(3L, "imports.not-json"),
                        entry(5L, "imports.member-missing"),
                        entry(6L, "imports.unknown-change"),
                        entry(7L, "imports.out-of-order"),
                        entry(8L, "imports.in-the-future"),
                        entry(9L, "imports.not-an-instant"),
                        entry(10L, "imports.not-a-reference"),
                        entry(11L, "value.not-a-principal-name"),
                        entry(12L, "imports.no-such-group"),
                        entry(14L, "imports.entry-too-large"));
        assertThat(done.unplaced().toString()).contains("TeamRepoAccessGranted");
        assertThat(membership("", "ben")).hasSize(1);
        assertThat(membership("", "cleo")).hasSize(1);
    }

    @Test
    void what_was_changed_here_since_stays_as_it_is() {
        var file =
                line(1, "OrgMemberAdded", "\"user\":\"ben\"")
                        + line(1, "OrgMemberAdded", "\"user\":\"cleo\"")
                        + line(1, "TeamCreated", team("docs"))
                        + line(1, "TeamCreated", team("gone"));
        take(file);
        commands.send(new RemoveMember(group(""), user("ben")));
        commands.send(new DisableUser(user("cleo")));
        commands.send(EditGroup.renaming(group("docs"), new GroupName(tag + " writers")));
        commands.send(new DeleteGroup(group("gone")));
        var ben = membership("", "ben");

        var done =
                take(
                        file,
                        line(2, "OrgMemberRemoved", "\"user\":\"ben\""),
                        line(3, "OrgMemberAdded", "\"user\":\"ben\""),
                        line(4, "TeamMemberAdded", in("docs", "cleo")),
                        line(5, "TeamDeleted", team("docs")),
                        line(5, "TeamCreated", team("texts") + ",\"previously\":[\"docs\"]"),
                        line(6, "TeamMemberAdded", in("gone", "ben")));

        assertThat(done.problems())
                .containsOnly(
                        entry(5L, "imports.changed-here"),
                        entry(6L, "imports.changed-here"),
                        entry(7L, "users.disabled"),
                        entry(9L, "imports.changed-here"),
                        entry(10L, "groups.no-such-group"));
        assertThat(membership("", "ben")).isEqualTo(ben);
    }

    @Test
    void a_name_that_another_group_has_is_refused_with_all_that_hangs_on_it() {
        var world = new World(commands, database);
        var group = world.group(world.person());
        as(World.ADMIN);
        commands.send(EditGroup.renaming(group, new GroupName(tag + "/docs")));

        var done =
                take(
                        line(1, "TeamCreated", team("docs")),
                        line(1, "TeamMemberAdded", in("docs", "ben")),
                        line(2, "OrgMemberAdded", "\"user\":\"ben\""));

        assertThat(done.problems())
                .containsOnly(entry(1L, "groups.name-taken"), entry(2L, "groups.no-such-group"));
        assertThat(membership("", "ben")).hasSize(1);
    }

    @Test
    void nobody_is_notified_and_nothing_falls_due() {
        long before = due();

        take(
                line(1, "TeamCreated", team("docs")),
                line(1, "TeamMemberAdded", in("docs", "ben")),
                line(2, "TeamMaintainerAdded", in("docs", "cleo")),
                line(3, "TeamDeleted", team("docs")));

        assertThat(due()).isEqualTo(before);
        assertThat(
                        database.owner()
                                .queryForObject(
                                        "select count(*) from events.event"
                                                + " where name like 'notifications.%' and"
                                                + " convert_from(payload, 'UTF8') like ?",
                                        Long.class, "%" + user("cleo") + "%"))
                .isZero();
    }

    private long due() {
        return database.owner()
                .queryForObject("select count(*) from command.due_sheet", Long.class);
    }

    @Test
    void what_was_taken_over_before_the_file_broke_off_stays_and_the_rest_follows()
            throws IOException {
        var file = new StringBuilder(line(1, "TeamCreated", team("docs")));
        for (int n = 0; n < 2500; n++) {
            file.append(line(n + 2, "TeamMemberAdded", in("docs", "p" + n)));
        }
        var whole = file.toString().getBytes(StandardCharsets.UTF_8);
        var broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(whole, 0, whole.length / 2),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("The line is dead");
                            }
                        });

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> take(broken));
        assertThat(stored()).isBetween(1000L, 4999L);
        var done = take(new ByteArrayInputStream(whole));

        assertThat(stored()).isEqualTo(2 + 2 * 2500);
        assertThat(done.count("problems")).isZero();
    }
}
