package org.gatehouse.command.membershiprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gatehouse.api.Edit;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.SetMembershipRule;
import org.gatehouse.api.membershiprules.RuleText;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.ProfileText;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;

/** People with departments, rules, and who is in which group for them. */
record RuledWorld(Commands commands, TestDatabase database) {

    UserId person(String department) {
        as(World.ADMIN);
        var id = new UserId(Ids.next());
        commands.send(
                new RegisterUser(
                        id,
                        new PersonName("Ann"),
                        new UserPrincipalName(id + "@x.example"),
                        null,
                        Map.of(ProfileAttribute.DEPARTMENT, new ProfileText(department)),
                        UserType.MEMBER));
        return id;
    }

    void move(UserId user, String department) {
        edit(
                new EditUser(
                        user,
                        null,
                        null,
                        null,
                        Map.of(
                                ProfileAttribute.DEPARTMENT,
                                new Edit<>(new ProfileText(department))),
                        null));
    }

    void edit(EditUser edit) {
        as(World.ADMIN);
        commands.send(edit);
    }

    void rule(GroupId group, String rule) {
        as(World.ADMIN);
        commands.send(new SetMembershipRule(group, new RuleText(rule)));
    }

    static String inDepartment(String department) {
        return "user.department == '" + department + "'";
    }

    /** Waits until Gatehouse has done all that it asked of itself. */
    void settle() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() ->
                        assertThat(
                                        database.owner()
                                                .queryForList(
                                                        "select task_instance from"
                                                                + " command.due_sheet where line"
                                                                + " like 'reaction:%'"))
                                .isEmpty());
    }

    /** Who is in a group now, each with the kinds of reasons. */
    Map<UserId, Set<String>> members(GroupId group) {
        settle();
        var members = new HashMap<UserId, Set<String>>();
        database.owner()
                .query(
                        "select holder, source_kind from command.grant_fact"
                                + " where resource_id = ? and role = 'MEMBER'",
                        row -> {
                            members.computeIfAbsent(
                                            new UserId(row.getObject(1, UUID.class)),
                                            each -> new TreeSet<>())
                                    .add(row.getString(2));
                        },
                        group.value());
        return members;
    }
}
