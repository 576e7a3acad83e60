package org.gatehouse.command.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.api.notifications.NotificationKind.DELIVERY_FAILED;
import static org.gatehouse.api.notifications.NotificationKind.GROUP_EXPIRED;
import static org.gatehouse.api.notifications.NotificationKind.GROUP_EXPIRING;
import static org.gatehouse.api.notifications.NotificationKind.REQUEST_APPROVED;
import static org.gatehouse.api.notifications.NotificationKind.REQUEST_DENIED;
import static org.gatehouse.api.notifications.NotificationKind.REQUEST_RECEIVED;
import static org.gatehouse.api.notifications.NotificationKind.REQUEST_TIMED_OUT;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gatehouse.api.Command;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.ApproverKind;
import org.gatehouse.api.approvals.RequestEvent.DeliveryFailed;
import org.gatehouse.api.approvals.RequestEvent.RequestApproved;
import org.gatehouse.api.approvals.RequestEvent.RequestDenied;
import org.gatehouse.api.approvals.RequestEvent.RequestTimedOut;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpired;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.NestingCommand.AddMemberGroup;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.ManagedGroups;
import org.gatehouse.api.settings.SettingsCommand.ReplaceGroupSettings;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Who is told what, where no mail server is configured. */
@CommandSideTest
@Import(Told.class)
@TestPropertySource(properties = "gatehouse.portal.url=https://portal.example/")
class NoticesTest {

    private static final RoleDefinitionId GROUPS_ADMINISTRATOR =
            RoleDefinitionId.of("fdd7a751-b60b-444a-984c-02652fe8fa1c");

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;
    @Autowired Told told;

    private World world;
    private UserId ann;
    private UserId ben;
    private UserId eve;

    @BeforeEach
    void three_people() {
        world = new World(commands, database);
        ann = told.person("Ann", "en-GB");
        ben = told.person("Ben", "de");
        eve = told.person("Eve", "fr");
    }

    @AfterEach
    void nothing_is_decided() {
        decided(GroupSettings.DEFAULT.expiration(), List.of());
    }

    private void decided(Expiration expiration, List<UserId> fallbackOwners) {
        var none = GroupSettings.DEFAULT;
        as(World.ADMIN);
        commands.send(
                new ReplaceGroupSettings(
                        new GroupSettings(
                                none.naming(),
                                none.creation(),
                                none.owners(),
                                none.guests(),
                                none.joinRequests(),
                                expiration,
                                fallbackOwners)));
    }

    private void awaitKinds(UserId recipient, Object... kinds) {
        await().untilAsserted(() ->
                assertThat(told.kinds(recipient))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactly(kinds));
    }

    @Test
    @Tag("X-R5")
    void an_owner_is_told_30_days_15_days_and_1_day_before_the_end_and_at_the_end() {
        var group = world.group(ann);
        decided(
                new Expiration(
                        40, ManagedGroups.SELECTED, List.of(GroupType.SECURITY), List.of(group)),
                List.of());
        await().until(() -> world.events(group.value()).contains("groups.GroupExpirationSet"));
        assertThat(told.kinds(ann)).isEmpty();

        clock.advance(Duration.ofDays(10).plusMinutes(1));
        awaitKinds(ann, GROUP_EXPIRING);
        clock.advance(Duration.ofDays(14));
        clock.advance(Duration.ofDays(1));
        awaitKinds(ann, GROUP_EXPIRING, GROUP_EXPIRING);
        clock.advance(Duration.ofDays(14));
        awaitKinds(ann, GROUP_EXPIRING, GROUP_EXPIRING, GROUP_EXPIRING);
        clock.advance(Duration.ofDays(2));
        awaitKinds(ann, GROUP_EXPIRING, GROUP_EXPIRING, GROUP_EXPIRING, GROUP_EXPIRED);

        var ids = told.ids(ann);
        assertThat(told.subject(ids.getFirst()))
                .startsWith("The group Group " + group + " ends on ");
        assertThat(told.text(ids.getFirst()))
                .startsWith("Hello Ann,\n")
                .endsWith("\n\nhttps://portal.example/groups/" + group);
        assertThat(told.subject(ids.getLast()))
                .isEqualTo("The group Group " + group + " has ended");
        assertThat(told.kinds(ben)).isEmpty();
    }

    /** The event by itself: who is told does not depend on how it came to it. */
    private void ends(GroupId group) {
        told.happens(
                group.value(),
                "correlation",
                new GroupExpirationAnnounced(group, Asking.UNTIL, 30),
                new GroupExpired(group, Asking.UNTIL));
    }

    /** Sent at once, so in any order. */
    private void awaitBothEnds(UserId recipient) {
        await().untilAsserted(() ->
                assertThat(told.kinds(recipient))
                        .containsExactlyInAnyOrder(GROUP_EXPIRING, GROUP_EXPIRED));
    }

    private GroupId ownedByNobodyWhoIsEnabled() {
        var owner = world.person();
        var group = world.group(owner);
        as(World.ADMIN);
        commands.send(new DisableUser(owner));
        return group;
    }

    @Test
    void where_no_owner_is_left_those_are_told_who_stand_in_for_owners() {
        var group = ownedByNobodyWhoIsEnabled();
        decided(GroupSettings.DEFAULT.expiration(), List.of(ben));

        ends(group);

        awaitBothEnds(ben);
        assertThat(told.ids(ben).stream().map(told::text))
                .allSatisfy(text ->
                        assertThat(text)
                                .startsWith("Guten Tag Ben,")
                                .contains("1. Juni 2100, 12:00 UTC"));
    }

    @Test
    void where_nobody_stands_in_those_are_told_who_may_change_any_group() {
        var group = ownedByNobodyWhoIsEnabled();
        as(World.ADMIN);
        commands.send(new AssignRole(GROUPS_ADMINISTRATOR, eve, null));

        ends(group);

        awaitBothEnds(eve);
        assertThat(told.issued(told.ids(eve).getFirst()).language()).isEqualTo("en");
        assertThat(told.kinds(ann)).isEmpty();
    }

    private Asking asked(UserId requester, List<Approver> approvers, List<Approver> fallback) {
        var asking = Asking.by(requester, world.group(ann));
        told.happens(asking.id().value(), "correlation", asking.to(approvers, fallback));
        return asking;
    }

    @Test
    void an_approver_is_told_once_and_reads_who_asks_and_why_elsewhere() {
        var asking =
                asked(
                        ben,
                        List.of(Approver.RESOURCE_OWNERS, Approver.user(ann.value())),
                        List.of());

        awaitKinds(ann, REQUEST_RECEIVED);
        var notification = told.ids(ann).getFirst();
        assertThat(told.issued(notification).request()).isEqualTo(asking.id());
        assertThat(told.text(notification))
                .contains("Group " + asking.group(), "June 1, 2100, 12:00 UTC")
                .endsWith("https://portal.example/approvals")
                .doesNotContain("Ben", "canary");
        assertThat(world.metadata(notification.value(), "notifications.NotificationIssued"))
                .containsEntry("actor", "system:notifications")
                .containsEntry("correlationId", "correlation")
                .containsEntry(
                        "causationId", world.eventId(asking.id().value(), "approvals.StageOpened"));
    }

    @Test
    void the_manager_and_members_of_a_group_are_told_also_those_by_way_of_another_group() {
        as(World.ADMIN);
        commands.send(new AssignManager(ben, eve));
        var deciders = world.group(ann);
        var inner = world.group(ann);
        var member = world.person();
        commandsAs(ann, new AddMember(inner, member, null), new AddMember(deciders, ben, null));
        commandsAs(ann, new AddMemberGroup(deciders, inner));

        asked(
                ben,
                List.of(
                        new Approver(ApproverKind.REQUESTER_MANAGER, null),
                        new Approver(ApproverKind.GROUP_MEMBERS, deciders.value())),
                List.of());

        awaitKinds(eve, REQUEST_RECEIVED);
        awaitKinds(member, REQUEST_RECEIVED);
        assertThat(told.kinds(ben)).isEmpty(); // nobody decides for themselves
    }

    private void commandsAs(UserId user, Command... all) {
        as(user.value());
        for (var each : all) {
            commands.send(each);
        }
    }

    @Test
    void where_there_is_nobody_else_the_fallback_is_told() {
        asked(
                ann,
                List.of(
                        Approver.RESOURCE_OWNERS,
                        new Approver(ApproverKind.REQUESTER_MANAGER, null)),
                List.of(Approver.user(eve.value())));

        awaitKinds(eve, REQUEST_RECEIVED);
        assertThat(told.kinds(ann)).isEmpty();
    }

    @Test
    void whoever_asks_is_told_what_came_of_it() {
        var asking = asked(ben, List.of(), List.of());
        var id = asking.id();
        for (DomainEvent outcome :
                List.of(
                        new RequestApproved(id, asking.asked()),
                        new RequestDenied(id, 1),
                        new RequestTimedOut(id, 1),
                        new DeliveryFailed(id, "groups.no-such-group"))) {
            told.happens(id.value(), "correlation", outcome);
        }

        await().untilAsserted(() ->
                assertThat(told.kinds(ben))
                        .containsExactlyInAnyOrder(
                                REQUEST_APPROVED,
                                REQUEST_DENIED,
                                REQUEST_TIMED_OUT,
                                DELIVERY_FAILED));
        assertThat(told.ids(ben).stream().map(told::text))
                .anySatisfy(text -> assertThat(text).contains("groups.no-such-group"));
    }

    @Test
    void who_is_disabled_or_erased_by_then_is_told_nothing() {
        as(World.ADMIN);
        commands.send(new DisableUser(ben));
        commands.send(new EraseSubject(Subject.user(eve.value())));

        asked(ann, List.of(Approver.user(ben.value()), Approver.user(eve.value())), List.of());

        // The administrators are not asked either: as far as the facts know, Eve is there.
        await().until(() -> waiting("notifications.Notify") == 0);
        assertThat(told.kinds(ben)).isEmpty();
        assertThat(told.kinds(eve)).isEmpty();
    }

    private long waiting(String command) {
        return database.owner()
                .queryForObject(
                        "select count(*) from command.due_sheet where line = ?",
                        Long.class,
                        "reaction:" + command);
    }

    @Test
    void without_a_mail_server_everything_is_kept_and_nothing_is_sent() {
        asked(ben, List.of(Approver.user(ann.value())), List.of());

        awaitKinds(ann, REQUEST_RECEIVED);
        assertThat(waiting("notifications.SendMail")).isZero();
        assertThat(world.events(told.ids(ann).getFirst().value()))
                .containsExactly("notifications.NotificationIssued");
    }

    @Test
    void what_was_said_is_in_no_table_in_clear_and_gone_with_the_recipient() {
        var canary = "canary" + Ids.next().toString().replace("-", "");
        var dan = told.person(canary, "en");
        asked(ben, List.of(Approver.user(dan.value())), List.of());
        awaitKinds(dan, REQUEST_RECEIVED);
        var notification = told.ids(dan).getFirst();
        assertThat(told.text(notification)).contains(canary);
        assertThat(new CanarySearch(database.superuser(), Set.of()).places(canary)).isEmpty();

        as(World.ADMIN);
        commands.send(new EraseSubject(Subject.user(dan.value())));

        assertThat(told.text(notification)).isEqualTo("nothing");
        assertThat(told.subject(notification)).isEqualTo("nothing");
    }
}
