package org.gatehouse.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.newGroup;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.Command;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipCommand.LeaveGroup;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts are exactly as old as the log, and what cannot be kept exact does not happen. */
@CommandSideTest
class FactsTest {

    private static final int STEPS = 250;

    /** To these, other rooms react a moment later. */
    private static final Set<Class<? extends Command>> ENDS_LATER =
            Set.of(DisableUser.class, DeleteUser.class, RestoreUser.class);

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;
    @Autowired Macs macs;

    private final List<UserId> users = new ArrayList<>();
    private final List<GroupId> groups = new ArrayList<>();

    @Test
    void after_every_step_of_any_history_they_agree_with_a_model_and_with_the_log(
            TestReporter reporter) {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        var random = new Random(seed);
        var model = new FactsModel(macs);
        int accepted = 0;
        for (int step = 0; step < STEPS; step++) {
            var command = command(random);
            if (accepts(command)) {
                model.apply(command);
                accepted++;
            }
            var stored = FactsModel.stored(database, users, groups);
            if (ENDS_LATER.contains(command.getClass())) {
                await().untilAsserted(() ->
                        assertThat(FactsModel.stored(database, users, groups))
                                .isEqualTo(model.facts()));
            } else {
                assertThat(stored).as("step %d: %s", step, command).isEqualTo(model.facts());
            }
            assertThat(FactsModel.folded(database, users, groups))
                    .as("the log after step %d: %s", step, command)
                    .isEqualTo(model.factsOfTheLog());
        }
        reporter.publishEntry("accepted", accepted + " of " + STEPS);
        assertThat(accepted).isGreaterThan(STEPS / 4);
    }

    /** Sent by whoever is most likely to be let through; the rest is refused, which is fine too. */
    private boolean accepts(Command command) {
        switch (command) {
            case JoinGroup c -> as(c.userId().value());
            case LeaveGroup c -> as(c.userId().value());
            default -> as(World.ADMIN);
        }
        try {
            commands.send(command);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private Command command(Random random) {
        if (users.size() < 3 || (users.size() < 8 && random.nextInt(10) == 0)) {
            var user = new UserId(Ids.next());
            users.add(user);
            return new RegisterUser(
                    user, new PersonName("Ann"), new UserPrincipalName(user + "@x.example"), null);
        }
        var user = users.get(random.nextInt(users.size()));
        if (groups.size() < 2 || (groups.size() < 6 && random.nextInt(10) == 0)) {
            var group = new GroupId(Ids.next());
            groups.add(group);
            return newGroup(group, name(random), user);
        }
        var group = groups.get(random.nextInt(groups.size()));
        var until =
                random.nextBoolean()
                        ? null
                        : clock.instant()
                                .plus(Duration.ofDays(1 + random.nextInt(99)))
                                .truncatedTo(ChronoUnit.DAYS);
        return switch (random.nextInt(15)) {
            case 0, 1, 2 -> new AddMember(group, user, until);
            case 3, 4 -> new JoinGroup(group, user);
            case 5 -> new LeaveGroup(group, user);
            case 6 -> new RemoveMember(group, user);
            case 7 -> EditGroup.renaming(group, new GroupName(name(random)));
            case 8 -> new AssignManager(user, users.get(random.nextInt(users.size())));
            case 9 -> new RemoveManager(user);
            case 10 -> new DisableUser(user);
            case 11 -> new DeleteUser(user);
            case 12 -> new RestoreUser(user);
            case 13 ->
                    new EditUser(
                            user,
                            new PersonName("Ann " + random.nextInt(3)),
                            new UserPrincipalName(random.nextInt(4) + "@" + users.getFirst()),
                            null,
                            Map.of(),
                            null);
            default -> new EnableUser(user);
        };
    }

    /** Few enough that they are often taken. */
    private String name(Random random) {
        return (random.nextBoolean() ? "Group " : "GROUP ") + users.getFirst() + random.nextInt(6);
    }

    @Test
    void a_fact_that_cannot_be_kept_fails_the_write_and_nothing_is_stored() {
        var world = new World(commands, database);
        var ann = world.person();
        var group = new GroupId(Ids.next());
        as(ann.value());
        database.owner().execute("alter table command.group_fact rename to group_fact_away");
        try {
            assertThatThrownBy(() -> commands.send(newGroup(group, "Group " + group, ann)))
                    .isNotInstanceOf(Refusal.class);
        } finally {
            database.owner().execute("alter table command.group_fact_away rename to group_fact");
        }

        assertThat(world.events(group.value())).isEmpty();
        assertThat(claims(group.value())).isZero();

        commands.send(newGroup(group, "Group " + group, ann));
        assertThat(world.events(group.value())).hasSize(2);
    }

    private long claims(UUID owner) {
        return database.owner()
                .queryForObject(
                        "select count(*) from command.unique_value where owner = ?",
                        Long.class,
                        owner);
    }
}
