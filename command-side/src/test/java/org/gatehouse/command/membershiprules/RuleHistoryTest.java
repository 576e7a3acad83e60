package org.gatehouse.command.membershiprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.gatehouse.api.Command;
import org.gatehouse.api.Edit;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.PauseMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.RemoveMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.ResumeMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.SetMembershipRule;
import org.gatehouse.api.membershiprules.RuleText;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.ProfileText;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens to people and to rules, in the end those are in whom the rules match. */
@CommandSideTest
class RuleHistoryTest {

    private static final int STEPS = 150;
    private static final List<String> DEPARTMENTS = List.of("Sales", "IT", "Legal");
    private static final List<String> CITIES = List.of("Berlin", "Bonn", "Paris");

    @Autowired Commands commands;
    @Autowired TestDatabase database;

    /** What the model knows of somebody. */
    private static final class Somebody {
        String department = "";
        String city = "";
        UserType type = UserType.MEMBER;
        UserId manager;
        boolean enabled = true;
        boolean deleted;

        boolean canBeMember() {
            return enabled && !deleted;
        }
    }

    /** What the model knows of a group. */
    private static final class Ruled {
        Known rule;
        boolean paused;
        final Set<UserId> members = new HashSet<>();
    }

    private record Known(String text, Predicate<Somebody> matches) {}

    private final Map<UserId, Somebody> people = new HashMap<>();
    private final Map<GroupId, Ruled> groups = new HashMap<>();
    private final List<UserId> users = new ArrayList<>();
    private final List<GroupId> ids = new ArrayList<>();
    private List<Known> rules = List.of();

    /** A rule matches people of other tests too, who share this database. */
    @AfterEach
    void takes_its_rules_back() {
        ids.forEach(group -> send(new RemoveMembershipRule(group)));
        new RuledWorld(commands, database).settle();
    }

    @Test
    void after_every_step_of_any_history_the_members_by_rule_are_those_of_a_model(
            TestReporter reporter) {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        var random = new Random(seed);
        var world = new World(commands, database);
        var ruled = new RuledWorld(commands, database);
        var owner = world.person();
        for (int n = 0; n < 3; n++) {
            var group = world.group(owner);
            ids.add(group);
            groups.put(group, new Ruled());
        }
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            if (users.size() < 4 || users.size() < 12 && random.nextInt(8) == 0) {
                register(ruled, one(DEPARTMENTS, random));
            } else if (send(command(random))) {
                done++;
            }
            ruled.settle();
            for (var group : ids) {
                assertThat(byRule(ruled, group))
                        .as("step %d of seed %d", step, seed)
                        .isEqualTo(groups.get(group).members);
            }
        }
        reporter.publishEntry("done", done + " of " + STEPS);
        assertThat(done).isGreaterThan(STEPS / 4);
    }

    /** Of those whom the model knows. */
    private Set<UserId> byRule(RuledWorld ruled, GroupId group) {
        var members = new HashSet<UserId>();
        ruled.members(group)
                .forEach((user, reasons) -> {
                    if (people.containsKey(user) && reasons.contains("RULE")) {
                        members.add(user);
                    }
                });
        return members;
    }

    private static <T> T one(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private void register(RuledWorld ruled, String department) {
        var user = ruled.person(department);
        users.add(user);
        var somebody = new Somebody();
        somebody.department = department;
        people.put(user, somebody);
        rules =
                List.of(
                        new Known("user.department == 'Sales'", s -> s.department.equals("Sales")),
                        new Known(
                                "user.department in ['IT', 'Legal'] && user.city != ''",
                                s -> !s.department.equals("Sales") && !s.city.isEmpty()),
                        new Known("user.city.startsWith('B')", s -> s.city.startsWith("B")),
                        new Known(
                                "user.city.matches('^(Bonn|Paris)$') || user.userType == 'guest'",
                                s ->
                                        s.city.equals("Bonn")
                                                || s.city.equals("Paris")
                                                || s.type == UserType.GUEST),
                        new Known(
                                "user.managerId == '" + users.getFirst() + "'",
                                s -> users.getFirst().equals(s.manager)),
                        new Known("!user.accountEnabled", s -> false),
                        new Known("true", s -> true));
        changed(user);
    }

    private Command command(Random random) {
        var user = one(users, random);
        var group = one(ids, random);
        return switch (random.nextInt(14)) {
            case 0, 1 -> edit(user, ProfileAttribute.DEPARTMENT, one(DEPARTMENTS, random));
            case 2 -> edit(user, ProfileAttribute.CITY, one(CITIES, random));
            case 3 ->
                    new EditUser(
                            user,
                            null,
                            null,
                            null,
                            Map.of(),
                            random.nextBoolean() ? UserType.GUEST : UserType.MEMBER);
            case 4 -> new AssignManager(user, users.getFirst());
            case 5 -> new RemoveManager(user);
            case 6 -> new DisableUser(user);
            case 7 -> new EnableUser(user);
            case 8 -> new DeleteUser(user);
            case 9 -> new RestoreUser(user);
            case 10, 11 -> new SetMembershipRule(group, new RuleText(one(rules, random).text()));
            case 12 ->
                    random.nextBoolean()
                            ? new PauseMembershipRule(group)
                            : new ResumeMembershipRule(group);
            default -> new RemoveMembershipRule(group);
        };
    }

    private static EditUser edit(UserId user, ProfileAttribute attribute, String text) {
        return new EditUser(
                user, null, null, null, Map.of(attribute, new Edit<>(new ProfileText(text))), null);
    }

    private boolean send(Command command) {
        as(World.ADMIN);
        try {
            commands.send(command);
        } catch (Refusal refused) {
            return false;
        }
        apply(command);
        return true;
    }

    private void apply(Command command) {
        switch (command) {
            case EditUser c -> {
                var somebody = people.get(c.userId());
                c.profile()
                        .forEach((attribute, edit) -> {
                            if (attribute == ProfileAttribute.CITY) {
                                somebody.city = edit.to().value();
                            } else {
                                somebody.department = edit.to().value();
                            }
                        });
                if (c.userType() != null) {
                    somebody.type = c.userType();
                }
                changed(c.userId());
            }
            case AssignManager c -> {
                people.get(c.userId()).manager = c.manager();
                changed(c.userId());
            }
            case RemoveManager c -> {
                people.get(c.userId()).manager = null;
                changed(c.userId());
            }
            case DisableUser c -> {
                people.get(c.userId()).enabled = false;
                changed(c.userId());
            }
            case EnableUser c -> {
                people.get(c.userId()).enabled = true;
                changed(c.userId());
            }
            case DeleteUser c -> {
                people.get(c.userId()).deleted = true;
                changed(c.userId());
            }
            case RestoreUser c -> {
                people.get(c.userId()).deleted = false;
                changed(c.userId());
            }
            case SetMembershipRule c -> {
                var group = groups.get(c.groupId());
                group.rule =
                        rules.stream()
                                .filter(rule -> rule.text().equals(c.rule().value()))
                                .findFirst()
                                .orElseThrow();
                changed(group);
            }
            case PauseMembershipRule c -> groups.get(c.groupId()).paused = true;
            case ResumeMembershipRule c -> {
                groups.get(c.groupId()).paused = false;
                changed(groups.get(c.groupId()));
            }
            case RemoveMembershipRule c -> {
                var group = groups.get(c.groupId());
                group.rule = null;
                group.paused = false;
                group.members.clear();
            }
            default -> throw new AssertionError("The model does not know " + command);
        }
    }

    private void changed(Ruled group) {
        people.keySet().forEach(user -> changed(group, user));
    }

    private void changed(UserId user) {
        groups.values().forEach(group -> changed(group, user));
    }

    private void changed(Ruled group, UserId user) {
        var somebody = people.get(user);
        if (!somebody.canBeMember()) {
            group.members.remove(user);
        } else if (group.rule != null && !group.paused) {
            if (group.rule.matches().test(somebody)) {
                group.members.add(user);
            } else {
                group.members.remove(user);
            }
        }
    }
}
