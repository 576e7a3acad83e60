package org.gatehouse.command.groups;

import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private final UserId owner = new UserId(Ids.next());
    private final Actor byOwner = new Actor.User(owner.value());
    private final Actor stranger = new Actor.User(Ids.next());
    private final GroupId group = new GroupId(Ids.next());
    private final String name = "Finance " + group;

    @BeforeEach
    void the_owner_is_registered() {
        decisions.told(registered(owner));
    }

    private TestExecutor<Group> given(GroupEvent... past) {
        decisions.told(past);
        return new GroupDecisions(decisions).of(Group.class).given((Object[]) past);
    }

    private TestExecutor<Group> givenTheGroup() {
        decisions.names().claim(GroupFacts.NAMES, GroupName.keyOf(name), group.value(), "never");
        return given(created(group, name, JoinPolicy.OPEN), owned(group, owner));
    }

    private void givenSomebodyHas(String taken) {
        decisions.names().claim(GroupFacts.NAMES, GroupName.keyOf(taken), Ids.next(), "never");
    }

    @Nested
    class Creating {

        private CreateGroup create() {
            return create(owner);
        }

        private CreateGroup create(@Nullable UserId owner) {
            return new CreateGroup(
                    group,
                    new GroupName(" " + name + " "),
                    GroupDescription.NONE,
                    GroupType.SECURITY,
                    JoinPolicy.CLOSED,
                    Visibility.PUBLIC,
                    owner);
        }

        @Test
        void for_oneself_makes_one_its_owner() {
            given().when(create(), by(byOwner))
                    .expectEvents(created(group, name, JoinPolicy.CLOSED), owned(group, owner));
        }

        @Test
        void for_somebody_else_is_for_administrators() {
            given().when(create(), by(ADMIN))
                    .expectEvents(created(group, name, JoinPolicy.CLOSED), owned(group, owner));
        }

        @Test
        void without_an_owner_is_for_administrators() {
            given().when(create(null), by(ADMIN))
                    .expectEvents(created(group, name, JoinPolicy.CLOSED));
        }

        @Test
        void without_an_owner_by_anyone_else_is_refused() {
            given().when(create(null), by(byOwner)).expectException(refused("groups.not-own"));
        }

        @Test
        void for_somebody_else_by_anyone_else_is_refused() {
            given().when(create(), by(stranger)).expectException(refused("groups.not-own"));
        }

        @Test
        void by_nobody_in_particular_is_refused() {
            given().when(create(), by(new Actor.Anonymous(UUID.randomUUID())))
                    .expectException(refused("access.denied"));
        }

        @Test
        void for_a_disabled_user_is_refused() {
            decisions.told(new UserDisabled(owner));

            given().when(create(), by(ADMIN)).expectException(refused("users.disabled"));
        }

        @Test
        void for_somebody_who_was_never_registered_is_refused() {
            var command =
                    new CreateGroup(
                            group,
                            new GroupName(name),
                            GroupDescription.NONE,
                            GroupType.SECURITY,
                            JoinPolicy.OPEN,
                            Visibility.PUBLIC,
                            new UserId(Ids.next()));

            given().when(command, by(ADMIN)).expectException(refused("users.no-such-user"));
        }

        @Test
        void under_a_name_that_another_group_has_is_refused_however_it_is_written() {
            givenSomebodyHas(name.toUpperCase(Locale.ROOT));

            given().when(create(), by(byOwner))
                    .expectException(refused("groups.name-taken"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Renaming {

        private final String next = "Treasury " + group;

        private EditGroup to(String name) {
            return EditGroup.renaming(group, new GroupName(name));
        }

        @Test
        void by_its_owner_keeps_the_former_name() {
            givenTheGroup()
                    .when(to(" " + next + " "), by(byOwner))
                    .expectEvents(new GroupRenamed(group, name, next));
        }

        @Test
        void by_an_administrator_is_let_through() {
            givenTheGroup()
                    .when(to(next), by(ADMIN))
                    .expectEvents(new GroupRenamed(group, name, next));
        }

        @Test
        void to_the_same_name_changes_nothing() {
            givenTheGroup().when(to(name), by(byOwner)).expectNoEvents();
        }

        @Test
        void to_its_own_name_written_otherwise_is_no_conflict() {
            var louder = name.toUpperCase(Locale.ROOT);

            givenTheGroup()
                    .when(to(louder), by(byOwner))
                    .expectEvents(new GroupRenamed(group, name, louder));
        }

        @Test
        void by_anyone_else_is_refused() {
            givenTheGroup()
                    .when(to(next), by(stranger))
                    .expectException(refused("groups.not-owner"))
                    .expectNoEvents();
        }

        @Test
        void by_a_program_is_refused() {
            givenTheGroup()
                    .when(to(next), by(new Actor.Client("importer")))
                    .expectException(refused("access.denied"));
        }

        @Test
        void to_a_name_that_another_group_has_is_refused() {
            givenSomebodyHas(next);

            givenTheGroup()
                    .when(to(next), by(byOwner))
                    .expectException(refused("groups.name-taken"))
                    .expectNoEvents();
        }

        @Test
        void sets_the_former_name_free() {
            givenTheGroup().when(to(next), by(byOwner)).expectSuccessfulHandlerExecution();

            givenSomebodyHas(name);
        }
    }

    @Nested
    class AddingAnOwner {

        private final UserId another = new UserId(Ids.next());
        private final AddOwner add = new AddOwner(group, another);

        @BeforeEach
        void somebody_else_is_registered() {
            decisions.told(registered(another));
        }

        @Test
        void by_an_owner_says_so() {
            givenTheGroup().when(add, by(byOwner)).expectEvents(owned(group, another));
        }

        @Test
        void who_is_one_already_changes_nothing() {
            givenTheGroup().when(new AddOwner(group, owner), by(byOwner)).expectNoEvents();
        }

        @Test
        void by_anyone_else_is_refused() {
            givenTheGroup()
                    .when(add, by(new Actor.User(another.value())))
                    .expectException(refused("groups.not-owner"))
                    .expectNoEvents();
        }

        @Test
        void who_is_disabled_is_refused() {
            decisions.told(new UserDisabled(another));

            givenTheGroup().when(add, by(byOwner)).expectException(refused("users.disabled"));
        }
    }
}
