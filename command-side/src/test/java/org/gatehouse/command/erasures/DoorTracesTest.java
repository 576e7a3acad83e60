package org.gatehouse.command.erasures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.SetMembershipRule;
import org.gatehouse.api.membershiprules.RuleText;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.testing.CallerFixture;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.OnTestDatabase;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.CanonicalRequest;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.GoldenSample;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the door leaves behind: people do things, and only the log knows who they are. */
@CommandSideTest
class DoorTracesTest {

    private static final UUID ADMIN = UUID.fromString(OnTestDatabase.ADMINISTRATOR);
    private static final Logger ROOT =
            (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @Autowired Commands commands;
    @Autowired TestDatabase database;

    private final String canary = "canary" + Ids.next().toString().replace("-", "");
    private final Written written = new Written();
    private Appender<ILoggingEvent> console;
    private Level level;

    /** Every line of every logger, with its stack traces. */
    private static final class Written extends AppenderBase<ILoggingEvent> {

        final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(
                    event.getFormattedMessage()
                            + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    @BeforeEach
    void listens_to_every_logger() {
        level = ROOT.getLevel();
        ROOT.setLevel(Level.DEBUG);
        written.start();
        console = ROOT.getAppender("CONSOLE");
        ROOT.detachAppender(console);
        ROOT.addAppender(written);
    }

    @AfterEach
    void stops_listening() {
        ROOT.detachAppender(written);
        ROOT.addAppender(console);
        ROOT.setLevel(level);
    }

    @Test
    void what_people_do_leaves_nothing_personal_in_a_table_or_in_the_output() {
        var ann = person("ann");
        var ben = person("ben");
        send(ADMIN, new AssignManager(ben, ann));
        var group = new GroupId(Ids.next());
        send(ann.value(), newGroup(group, ann));
        send(ann.value(), new AddMember(group, ben, Instant.now().plus(Duration.ofDays(300))));
        refused(ben.value(), EditGroup.renaming(group, new GroupName("Of Ben")));
        refused(ben.value(), new RemoveMember(group, ann));
        refused(ADMIN, new AssignManager(ann, ben));
        // Somebody else under the same name, and the same person again.
        refused(ADMIN, registering(new UserId(Ids.next()), "ann"));
        refused(ADMIN, registering(ann, "other"));
        assertThat(waiting()).isNotEmpty().isSubsetOf(sampled());
        send(ADMIN, new DisableUser(ben));
        assertThat(waiting()).isSubsetOf(sampled());

        assertThat(new CanarySearch(database.superuser(), Set.of()).places(canary)).isEmpty();
        assertThat(written.lines).isNotEmpty().noneMatch(line -> line.contains(canary));
    }

    /** Whatever somebody has typed, they are told and nobody else. */
    @Test
    void what_a_refusal_names_is_neither_recorded_nor_logged() {
        var ann = person("ann");
        var group = new GroupId(Ids.next());
        send(ann.value(), newGroup(group, ann));
        var rule = new SetMembershipRule(group, new RuleText("user." + canary + " == 'x'"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> send(ann.value(), rule))
                .satisfies(refusal -> {
                    assertThat(refusal.detail()).doesNotContain(canary);
                    assertThat(refusal.violations().getFirst().arguments())
                            .isEqualTo(Map.of("name", canary));
                });

        assertThat(new CanarySearch(database.superuser(), Set.of()).places(canary)).isEmpty();
        assertThat(written.lines).isNotEmpty().noneMatch(line -> line.contains(canary));
    }

    @Test
    void a_person_who_is_erased_can_still_be_decided_about() {
        var ann = person("ann");
        send(ADMIN, new EraseSubject(Subject.user(ann.value())));

        send(ADMIN, new DisableUser(ann));

        assertThat(
                        database.owner()
                                .queryForList(
                                        "select name from events.event where stream = ?"
                                                + " order by sequence",
                                        String.class,
                                        ann.value()))
                .containsExactly("users.UserRegistered", "users.UserDisabled");
    }

    private UserId person(String name) {
        var id = new UserId(Ids.next());
        send(ADMIN, registering(id, name));
        return id;
    }

    private RegisterUser registering(UserId id, String name) {
        return new RegisterUser(
                id,
                new PersonName("Name " + name + " " + canary),
                new UserPrincipalName(name + canary + "@x.example"),
                new MailAddress(name + "." + canary + "@x.example"));
    }

    private static CreateGroup newGroup(GroupId id, UserId owner) {
        return new CreateGroup(
                id,
                new GroupName("Group " + id),
                GroupDescription.NONE,
                GroupType.SECURITY,
                JoinPolicy.OPEN,
                Visibility.PUBLIC,
                owner);
    }

    private void refused(UUID caller, Command command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> send(caller, command))
                .satisfies(refusal ->
                        assertThat(refusal.code() + refusal.detail()).doesNotContain(canary));
    }

    /** A request whose address, program and body say who it is. */
    private void send(UUID caller, Command command) {
        CallerFixture.as(
                new Caller(
                        new Actor.User(caller),
                        Optional.of("session-1"),
                        Optional.empty(),
                        List.of(),
                        canary + ".ip",
                        Optional.of(canary + ".agent"),
                        "correlation-1",
                        Optional.of(Ids.next().toString()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO,
                        new CanonicalRequest(
                                "POST",
                                "/tests",
                                null,
                                Optional.empty(),
                                () -> ("{\"body\": \"" + canary + "\"}").getBytes(UTF_8))));
        commands.send(command);
    }

    private static List<String> sampled() {
        return GoldenSample.of("due").stream().map(GoldenSample::name).toList();
    }

    /** The names of the commands that stand on the due sheet. */
    private List<String> waiting() {
        return database.owner()
                .queryForList(
                        """
                        select distinct convert_from(task_data, 'UTF8')::json ->> 'command'
                        from command.due_sheet where task_name = 'command'
                        """,
                        String.class);
    }
}
