package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.imports.ImportCounts;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.imports.ImportProblem;
import org.gatehouse.api.imports.UnplacedValues;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.NestingFacts;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.facts.UserNames.Kind;
import org.gatehouse.command.imports.Importer.Order;
import org.gatehouse.command.testing.CallerFixture;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.BulkCommands;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.UserState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test has a domain of its own, so that its people are those of nobody else. */
@CommandSideTest
class ImporterTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired Importer importer;
    @Autowired BulkCommands bulk;
    @Autowired Commands commands;
    @Autowired Directory directory;
    @Autowired UserNames names;
    @Autowired UniqueValues values;
    @Autowired GrantFacts grants;
    @Autowired NestingFacts nesting;
    @Autowired PersonalData personal;
    @Autowired TestDatabase database;

    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";

    @BeforeEach
    void by_an_administrator() {
        as(World.ADMIN);
    }

    /** What an import has come to. */
    private record Done(
            ImportId id,
            ImportCounts counts,
            List<ImportProblem> problems,
            List<UnplacedValues> unplaced) {}

    private Done take(ImportFormat format, String text, boolean dryRun) {
        return take(format, text, dryRun, domain);
    }

    private Done take(ImportFormat format, String text, boolean dryRun, String domain) {
        var id = new ImportId(Ids.next());
        var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try {
            importer.take(
                    new Order(id, format, dryRun, domain, new UserId(World.ADMIN)),
                    file,
                    bulk.of(CallerFixture.current().current(), "import:" + id));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return done(id);
    }

    private Done done(ImportId id) {
        var problems =
                payloads(id, "imports.ImportProgressed").stream()
                        .flatMap(told -> told.get("problems").valueStream())
                        .map(problem -> JSON.treeToValue(problem, ImportProblem.class))
                        .toList();
        var end = payloads(id, "imports.ImportFinished").getFirst();
        return new Done(
                id,
                JSON.treeToValue(end.get("counts"), ImportCounts.class),
                problems,
                List.of(JSON.treeToValue(end.get("unplaced"), UnplacedValues[].class)));
    }

    private List<JsonNode> payloads(ImportId id, String name) {
        return database
                .owner()
                .queryForList(
                        "select payload from events.event where stream = ? and name = ?"
                                + " order by sequence",
                        byte[].class,
                        id.value(),
                        name)
                .stream()
                .map(JSON::readTree)
                .toList();
    }

    /** How many events there are, those about imports and refusals left aside. */
    private long changes() {
        return database.owner()
                .queryForObject(
                        "select count(*) from events.event"
                                + " where name !~ '^(imports|audit)\\.'",
                        Long.class);
    }

    private UserId user(String login) {
        return names.find(Kind.PRINCIPAL_NAME, login + "@" + domain).orElseThrow();
    }

    private UserState state(String login) {
        return directory.find(user(login)).orElseThrow();
    }

    private UserState.Person person(String login) {
        return state(login).person(personal).orElseThrow();
    }

    private UUID group(String name) {
        return values.owner(GroupFacts.NAMES, new GroupName(name).key()).orElseThrow();
    }

    private List<UUID> groupsOf(String login, GrantRole role) {
        return grants.held(Holder.user(user(login).value()), ResourceKind.GROUP, role);
    }

    private String organisation() {
        return """
        version: 1

        dn: ou=people,dc=x
        objectClass: organizationalUnit
        ou: people

        dn: uid=ann,ou=people,dc=x
        objectClass: inetOrgPerson
        uid: ann
        cn: Ann Archer
        sn: Archer
        mail: ann@mail.example
        department: Finance
        title: Director
        homePhone: 1

        dn: uid=ben,ou=people,dc=x
        objectClass: inetOrgPerson
        uid: ben
        cn: Ben Baker
        sn: Baker
        manager: uid=cleo,ou=people,dc=x

        dn: uid=cleo,ou=people,dc=x
        objectClass: inetOrgPerson
        uid: cleo
        cn: Cleo Carter
        sn: Carter
        manager: uid=ann,ou=people,dc=x

        dn: uid=dan,ou=people,dc=x
        objectClass: inetOrgPerson
        uid: dan
        cn: Dan Draper
        sn: Draper
        nsAccountLock: TRUE

        dn: cn=Crew,ou=groups,dc=x
        objectClass: groupOfNames
        cn: Crew of %1$s
        description: All of us
        owner: uid=ann,ou=people,dc=x
        owner: uid=ben,ou=people,dc=x
        member: uid=ben,ou=people,dc=x
        member: uid=cleo,ou=people,dc=x
        """
                .formatted(domain);
    }

    @Test
    void people_managers_and_groups_come_along_whatever_stands_first() {
        var done = take(ImportFormat.LDIF, organisation(), false);

        assertThat(done.counts()).isEqualTo(new ImportCounts(6, 4, 0, 0, 1, 2, 1, 2, 2, 1, 0));
        assertThat(done.unplaced()).containsExactly(new UnplacedValues("homePhone", 1));
        assertThat(person("ann").displayName()).isEqualTo("Ann Archer");
        assertThat(person("ann").mail()).isEqualTo("ann@mail.example");
        assertThat(person("ann").profile().values())
                .containsEntry(ProfileAttribute.DEPARTMENT, "Finance")
                .containsEntry(ProfileAttribute.JOB_TITLE, "Director");
        assertThat(state("ben").manager()).isEqualTo(user("cleo"));
        assertThat(state("cleo").manager()).isEqualTo(user("ann"));
        assertThat(state("dan").isEnabled()).isFalse();
        var crew = group("Crew of " + domain);
        assertThat(groupsOf("ben", GrantRole.MEMBER)).containsExactly(crew);
        assertThat(groupsOf("cleo", GrantRole.MEMBER)).containsExactly(crew);
        assertThat(groupsOf("ann", GrantRole.OWNER)).containsExactly(crew);
        assertThat(groupsOf("ben", GrantRole.OWNER)).containsExactly(crew);
    }

    @Test
    void groups_in_groups_come_along_whatever_stands_first() {
        var nested =
                organisation()
                        + """

                        dn: cn=All,ou=groups,dc=x
                        objectClass: groupOfNames
                        cn: All of %1$s
                        member: cn=Crew,ou=groups,dc=x
                        owner: cn=Crew,ou=groups,dc=x
                        """
                                .formatted(domain);

        var done = take(ImportFormat.LDIF, nested, false);

        assertThat(done.counts().members()).isEqualTo(3);
        assertThat(done.problems())
                .extracting(ImportProblem::attribute, ImportProblem::code)
                .containsExactly(tuple("owner", "imports.nested-group"));
        assertThat(nesting.above(new GroupId(group("Crew of " + domain))))
                .containsExactly(new GroupId(group("All of " + domain)));

        assertThat(take(ImportFormat.LDIF, nested, false).counts().members()).isZero();
    }

    @Test
    void what_is_done_is_told_with_the_import_that_it_comes_from() {
        var done = take(ImportFormat.LDIF, organisation(), false);

        var metadata =
                new World(commands, database).metadata(user("ann").value(), "users.UserRegistered");
        assertThat(metadata)
                .containsEntry("actor", "user:" + World.ADMIN)
                .containsEntry("importedFrom", "import:" + done.id());
    }

    @Test
    void the_same_file_again_changes_nothing() {
        take(ImportFormat.LDIF, organisation(), false);
        long before = changes();

        var again = take(ImportFormat.LDIF, organisation(), false);

        assertThat(changes()).isEqualTo(before);
        assertThat(again.counts()).isEqualTo(new ImportCounts(6, 0, 0, 4, 0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void a_dry_run_says_what_would_be_and_changes_nothing() {
        long before = changes();

        var dry = take(ImportFormat.LDIF, organisation(), true);
        assertThat(changes()).isEqualTo(before);

        var real = take(ImportFormat.LDIF, organisation(), false);
        assertThat(dry.counts()).isEqualTo(real.counts());
        assertThat(dry.problems()).isEqualTo(real.problems());
        assertThat(dry.unplaced()).isEqualTo(real.unplaced());
    }

    @Test
    void what_the_file_says_otherwise_is_changed_and_what_it_does_not_say_stays() {
        take(ImportFormat.CSV, "login,displayName,department,city\nann,Ann,Sales,Oslo\n", false);
        as(World.ADMIN);
        commands.send(new EditUser(user("ann"), null, null, null, Map.of(), UserType.GUEST));

        var done = take(ImportFormat.CSV, "login,department,city\nann,Finance,\n", false);

        assertThat(done.counts().edited()).isEqualTo(1);
        assertThat(person("ann").displayName()).isEqualTo("Ann");
        assertThat(person("ann").profile().values())
                .containsEntry(ProfileAttribute.DEPARTMENT, "Finance")
                .containsEntry(ProfileAttribute.CITY, "Oslo");
        assertThat(state("ann").userType()).isEqualTo(UserType.GUEST);
    }

    @Test
    void people_without_a_login_get_one_and_are_recognised_by_their_number() {
        var feed =
                """
                empnum;firstname;surname;job;status
                %1$s-1;Zoë;Müller;Clerk;Active
                %1$s-2;Zoë;Müller;Clerk;Active
                %1$s-3;;;Clerk;Former employee
                """
                        .formatted(domain);
        var done = take(ImportFormat.CSV, feed, false);
        assertThat(done.counts().registered()).isEqualTo(3);
        assertThat(person("zoe.muller").displayName()).isEqualTo("Zoë Müller");
        var second = names.find(Kind.EMPLOYEE_ID, domain + "-2").orElseThrow();
        assertThat(second).isNotEqualTo(user("zoe.muller"));

        var renamed = feed.replace("-2;Zoë;Müller", "-2;Zoë;Smith");
        assertThat(take(ImportFormat.CSV, renamed, false).counts())
                .isEqualTo(new ImportCounts(3, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0));
        assertThat(
                        directory
                                .find(second)
                                .orElseThrow()
                                .person(personal)
                                .orElseThrow()
                                .profile()
                                .values())
                .containsEntry(ProfileAttribute.SURNAME, "Smith");
    }

    @Test
    void managers_and_groups_of_a_csv_file_are_named_however_the_file_names_people() {
        var done =
                take(
                        ImportFormat.CSV,
                        """
                        login,employee_id,mail,displayName,manager,memberOf,managerOf
                        a,%1$s-a,a@%1$s,The Boss,,Staff %1$s,
                        b,%1$s-b,b@%1$s,Bea,%1$s-a,Staff %1$s;Team %1$s,Team %1$s
                        c,%1$s-c,c@%1$s,Cyd,b,Team %1$s,
                        d,%1$s-d,d@%1$s,Dee,c@%1$s,,
                        e,%1$s-e,e@%1$s,Eve,the boss,,
                        f,%1$s-f,f@%1$s,Fay,Nobody at all,,
                        """
                                .formatted(domain),
                        false);

        assertThat(state("b").manager()).isEqualTo(user("a"));
        assertThat(state("c").manager()).isEqualTo(user("b"));
        assertThat(state("d").manager()).isEqualTo(user("c"));
        assertThat(state("e").manager()).isEqualTo(user("a"));
        assertThat(groupsOf("b", GrantRole.MEMBER))
                .containsExactlyInAnyOrder(group("Staff " + domain), group("Team " + domain));
        assertThat(groupsOf("b", GrantRole.OWNER)).containsExactly(group("Team " + domain));
        assertThat(done.problems())
                .containsExactly(new ImportProblem(7, "manager", "imports.no-such-person", false));
    }

    @Test
    void a_later_file_may_name_people_of_an_earlier_one() {
        take(ImportFormat.CSV, "login,displayName\nann,Ann\n", false);

        take(ImportFormat.CSV, "login,displayName,manager\nben,Ben,ann\n", false);

        assertThat(state("ben").manager()).isEqualTo(user("ann"));
    }

    @Test
    void two_people_of_one_name_are_nobodys_manager() {
        var done =
                take(
                        ImportFormat.CSV,
                        "login,displayName,manager\na,Kim,\nb,Kim,\nc,Cyd,Kim\n",
                        false);

        assertThat(state("c").manager()).isNull();
        assertThat(done.problems())
                .containsExactly(new ImportProblem(4, "manager", "imports.no-such-person", false));
    }

    @Test
    void a_circle_of_managers_is_left_open_and_a_dry_run_knows_it() {
        var circle = "login,displayName,manager\na,A,b\nb,B,c\nc,C,a\n";

        var dry = take(ImportFormat.CSV, circle, true);
        var real = take(ImportFormat.CSV, circle, false);

        assertThat(real.problems())
                .containsExactly(new ImportProblem(4, "manager", "users.manager-loop", false));
        assertThat(dry.problems()).isEqualTo(real.problems());
        assertThat(state("a").manager()).isEqualTo(user("b"));
        assertThat(state("c").manager()).isNull();
    }

    @Test
    void who_changes_places_with_their_manager_does_so_whatever_stands_first() {
        take(ImportFormat.CSV, "login,manager\ntop,\na,b\nb,top\n", false);
        assertThat(state("a").manager()).isEqualTo(user("b"));

        var done = take(ImportFormat.CSV, "login,manager\nb,a\na,top\n", false);

        assertThat(done.problems()).isEmpty();
        assertThat(state("b").manager()).isEqualTo(user("a"));
        assertThat(state("a").manager()).isEqualTo(user("top"));
    }

    @Test
    void a_value_that_cannot_be_is_left_out_and_the_person_taken_over() {
        var done =
                take(
                        ImportFormat.CSV,
                        "login,mail,preferredLanguage,userType,department\n"
                                + "ann,no address,klingon!,alien,Finance\n",
                        false);

        assertThat(done.problems())
                .extracting(ImportProblem::line, ImportProblem::attribute, ImportProblem::code)
                .containsExactlyInAnyOrder(
                        tuple(2L, "mail", "value.not-a-mail-address"),
                        tuple(2L, "preferredLanguage", "value.not-a-language"),
                        tuple(2L, "userType", "imports.unknown-user-type"));
        assertThat(done.counts().registered()).isEqualTo(1);
        assertThat(person("ann").profile().values())
                .containsEntry(ProfileAttribute.DEPARTMENT, "Finance");
        assertThat(person("ann").mail()).isNull();
    }

    @Test
    void an_entry_that_cannot_be_taken_over_is_refused_by_its_line_and_the_others_are_not() {
        var done =
                take(
                        ImportFormat.CSV,
                        """
                        login,employeeId,displayName
                        ann,%1$s-1,Ann
                        ann,%1$s-2,Ann again
                        two words,%1$s-3,Blank
                        x,y
                        ben,%1$s-4,Ben
                        """
                                .formatted(domain),
                        false);

        assertThat(done.problems())
                .containsExactly(
                        new ImportProblem(3, null, "imports.told-twice", true),
                        new ImportProblem(
                                4, "userPrincipalName", "value.not-a-principal-name", true),
                        new ImportProblem(5, null, "imports.wrong-number-of-fields", true));
        assertThat(person("ann").displayName()).isEqualTo("Ann");
        assertThat(person("ben").displayName()).isEqualTo("Ben");
    }

    @Test
    void who_would_be_two_people_is_neither() {
        take(
                ImportFormat.CSV,
                "login,employeeId\nann,%1$s-1\nben,%1$s-2\n".formatted(domain),
                false);
        long before = changes();

        var done =
                take(ImportFormat.CSV, "login,employeeId\nann,%1$s-2\n".formatted(domain), false);

        assertThat(done.problems())
                .containsExactly(new ImportProblem(2, null, "imports.ambiguous", true));
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void nobody_is_enabled_restored_or_remembered_by_a_file() {
        take(ImportFormat.CSV, "login,active\nout,false\nleft,true\nforgotten,true\n", false);
        var forgotten = user("forgotten");
        commands.send(new DeleteUser(user("left")));
        commands.send(new EraseSubject(Subject.user(forgotten.value())));
        long before = changes();

        var done =
                take(
                        ImportFormat.CSV,
                        "login,active\nout,true\nleft,true\nforgotten,true\n",
                        false);

        assertThat(done.problems())
                .containsExactly(
                        new ImportProblem(2, "accountEnabled", "imports.still-disabled", false),
                        new ImportProblem(3, null, "users.deleted", true),
                        new ImportProblem(4, null, "users.erased", true));
        assertThat(changes()).isEqualTo(before);
        assertThat(state("out").isEnabled()).isFalse();
    }

    @Test
    void who_is_inactive_is_in_no_group_and_nobodys_manager() {
        var done =
                take(
                        ImportFormat.CSV,
                        """
                        login,active,manager,memberOf
                        out,no,,Crew %1$s
                        ben,yes,out,Crew %1$s
                        """
                                .formatted(domain),
                        false);

        assertThat(done.problems())
                .containsExactly(
                        new ImportProblem(2, "memberOf", "users.disabled", false),
                        new ImportProblem(3, "manager", "users.disabled", false));
        assertThat(groupsOf("out", GrantRole.MEMBER)).isEmpty();
        assertThat(groupsOf("ben", GrantRole.MEMBER)).hasSize(1);
    }

    @Test
    void an_id_of_the_file_is_the_users_id() {
        var id = UUID.randomUUID();

        take(ImportFormat.CSV, "id,login\n%s,ann\nnot an id,ben\n".formatted(id), false);

        assertThat(user("ann").value()).isEqualTo(id);
        assertThat(user("ben").value()).isNotEqualTo(id);
        var renamed = take(ImportFormat.CSV, "id,login\n%s,anna\n".formatted(id), false);
        assertThat(renamed.counts().edited()).isEqualTo(1);
        assertThat(user("anna").value()).isEqualTo(id);
    }

    @Test
    void names_without_a_domain_get_that_of_the_directory_or_of_whoever_imports() {
        var dcs = domain.replace(".example", "");
        take(
                ImportFormat.LDIF,
                "dn: uid=ann,dc=%s,dc=example\nobjectClass: person\nuid: ann\nsn: A\ncn: A\n"
                        .formatted(dcs),
                false,
                null);
        assertThat(names.find(Kind.PRINCIPAL_NAME, "ann@" + domain)).isPresent();

        var admin = new UserId(World.ADMIN);
        if (directory.find(admin).isEmpty()) {
            assertThat(take(ImportFormat.CSV, "login\nx" + dcs + "\n", false, null).problems())
                    .containsExactly(new ImportProblem(2, null, "imports.no-principal-name", true));
            commands.send(
                    new RegisterUser(
                            admin,
                            new PersonName("Admin"),
                            new UserPrincipalName("admin@own.example"),
                            null));
        }
        take(ImportFormat.CSV, "login\nx" + dcs + "\n", false, null);
        assertThat(names.find(Kind.PRINCIPAL_NAME, "x" + dcs + "@own.example")).isPresent();
    }

    @Test
    void a_file_that_breaks_off_is_told_and_what_came_before_stays() {
        var id = new ImportId(Ids.next());
        var broken =
                new SequenceInputStream(
                        new ByteArrayInputStream("login\nann\n".getBytes(StandardCharsets.UTF_8)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("The caller is gone");
                            }
                        });

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        importer.take(
                                new Order(id, ImportFormat.CSV, false, domain, null),
                                broken,
                                bulk.of(CallerFixture.current().current(), "import:" + id)));

        assertThat(new World(commands, database).events(id.value()))
                .containsExactly("imports.ImportStarted", "imports.ImportInterrupted");
    }

    @Test
    void is_for_administrators() {
        as(Ids.next());
        var id = new ImportId(Ids.next());
        long before = changes();

        assertThat(
                        refusal(() ->
                                importer.take(
                                        new Order(id, ImportFormat.CSV, false, domain, null),
                                        new InputStream() {
                                            @Override
                                            public int read() {
                                                throw new AssertionError("Nothing is read");
                                            }
                                        },
                                        bulk.of(CallerFixture.current().current(), "import"))))
                .isEqualTo("access.denied");
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void of_very_many_problems_the_first_thousand_are_told_and_all_are_counted() {
        var rows = new StringBuilder("login\n");
        for (int i = 0; i < 1500; i++) {
            rows.append("two words\n");
        }

        var done = take(ImportFormat.CSV, rows.toString(), false);

        assertThat(done.problems()).hasSize(1000);
        assertThat(done.problems().getLast().line()).isEqualTo(1001);
        assertThat(done.counts().problems()).isEqualTo(1500);
        assertThat(done.counts().entries()).isEqualTo(1500);
    }
}
