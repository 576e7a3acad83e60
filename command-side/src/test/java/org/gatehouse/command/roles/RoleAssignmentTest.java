package org.gatehouse.command.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.Stories.assigned;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.roles.RoleCommand.ExpireRoleAssignment;
import org.gatehouse.api.roles.RoleCommand.MoveRoleAssignmentEnd;
import org.gatehouse.api.roles.RoleCommand.RemoveRoleAssignment;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.roles.RoleEvent;
import org.gatehouse.api.roles.RoleEvent.RoleAssigned;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentEndMoved;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentExpired;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentRemoved;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoleAssignmentTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private static final RoleDefinitionId GROUPS_ADMINISTRATOR =
            RoleDefinitionId.of("fdd7a751-b60b-444a-984c-02652fe8fa1c");
    private static final RoleDefinitionId PRIVILEGED_ROLE_ADMINISTRATOR =
            RoleDefinitionId.of("e8611ab8-c189-46e8-94e1-60213ab1f814");
    private static final Actor SYSTEM = new Actor.Room("roles");

    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final RoleAssignmentId id = RoleAssignmentId.of(GROUPS_ADMINISTRATOR, ann);
    private final Instant tomorrow = decisions.clock.instant().plus(Duration.ofDays(1));
    private final Instant later = tomorrow.plus(Duration.ofDays(1));

    @BeforeEach
    void two_people() {
        decisions.told(registered(ann), registered(ben));
    }

    private TestExecutor<RoleAssignment> given(RoleEvent... past) {
        decisions.told(past);
        return decisions.of(RoleAssignment.class).given((Object[]) past);
    }

    private RoleAssigned held(@Nullable Instant until) {
        return assigned(GROUPS_ADMINISTRATOR, ann, until);
    }

    @Nested
    class Assigning {

        @Test
        void tells_the_grant() {
            given().when(new AssignRole(GROUPS_ADMINISTRATOR, ann, null), by(ADMIN))
                    .expectEvents(held(null));
        }

        @Test
        void until_an_end_tells_it() {
            given().when(new AssignRole(GROUPS_ADMINISTRATOR, ann, tomorrow), by(ADMIN))
                    .expectEvents(held(tomorrow));
        }

        @Test
        void again_changes_nothing() {
            given(held(tomorrow))
                    .when(new AssignRole(GROUPS_ADMINISTRATOR, ann, tomorrow), by(ADMIN))
                    .expectNoEvents();
        }

        @Test
        void again_with_another_end_moves_it() {
            given(held(tomorrow))
                    .when(new AssignRole(GROUPS_ADMINISTRATOR, ann, null), by(ADMIN))
                    .expectEvents(new RoleAssignmentEndMoved(id, held(null).grant(), tomorrow));
        }

        @Test
        void until_an_end_that_has_passed_is_refused() {
            given().when(
                            new AssignRole(GROUPS_ADMINISTRATOR, ann, decisions.clock.instant()),
                            by(ADMIN))
                    .expectException(refused("roles.end-in-the-past"));
        }

        @Test
        void a_role_that_is_none_is_refused() {
            given().when(new AssignRole(new RoleDefinitionId(Ids.next()), ann, null), by(ADMIN))
                    .expectException(refused("roles.no-such-role"));
        }

        @Test
        void who_is_disabled_is_refused() {
            decisions.told(new UserDisabled(ann));

            given().when(new AssignRole(GROUPS_ADMINISTRATOR, ann, null), by(ADMIN))
                    .expectException(refused("users.disabled"));
        }

        @Test
        @Tag("ROL-R6")
        void is_for_those_who_manage_roles() {
            var assign = new AssignRole(GROUPS_ADMINISTRATOR, ann, null);
            var byBen = by(new Actor.User(ben.value()));
            decisions.told(assigned(GROUPS_ADMINISTRATOR, ben, null));
            given().when(assign, byBen).expectException(refused("access.denied"));

            decisions.told(assigned(PRIVILEGED_ROLE_ADMINISTRATOR, ben, null));
            given().when(assign, byBen).expectEvents(held(null));
        }
    }

    @Nested
    class MovingTheEnd {

        @Test
        void tells_what_it_was() {
            given(held(tomorrow))
                    .when(new MoveRoleAssignmentEnd(id, later), by(ADMIN))
                    .expectEvents(new RoleAssignmentEndMoved(id, held(later).grant(), tomorrow));
        }

        @Test
        void of_what_was_removed_is_refused() {
            given(held(null), new RoleAssignmentRemoved(id, held(null).grant()))
                    .when(new MoveRoleAssignmentEnd(id, later), by(ADMIN))
                    .expectException(refused("roles.no-such-assignment"));
        }
    }

    @Nested
    class Removing {

        @Test
        void tells_what_is_gone() {
            given(held(tomorrow))
                    .when(new RemoveRoleAssignment(id), by(ADMIN))
                    .expectEvents(new RoleAssignmentRemoved(id, held(tomorrow).grant()));
        }

        @Test
        void is_for_those_who_manage_roles() {
            given(held(null))
                    .when(new RemoveRoleAssignment(id), by(new Actor.User(ann.value())))
                    .expectException(refused("access.denied"));
        }
    }

    @Nested
    class Expiring {

        @Test
        void ends_what_has_reached_its_end() {
            var now = decisions.clock.instant();
            given(held(now))
                    .when(new ExpireRoleAssignment(id), by(SYSTEM))
                    .expectEvents(new RoleAssignmentExpired(id, held(now).grant()));
        }

        @Test
        void before_the_end_changes_nothing() {
            given(held(tomorrow)).when(new ExpireRoleAssignment(id), by(SYSTEM)).expectNoEvents();
        }

        @Test
        void what_has_no_end_changes_nothing() {
            given(held(null)).when(new ExpireRoleAssignment(id), by(SYSTEM)).expectNoEvents();
        }
    }

    /** The one role of which this class counts the holders: no other test gives it to anybody. */
    @Nested
    @Tag("ROL-R6")
    class TheLast {

        private final RoleDefinitionId role = PRIVILEGED_ROLE_ADMINISTRATOR;
        private final RoleAssignmentId own = RoleAssignmentId.of(role, ann);

        @BeforeEach
        void nobody_else_has_it() {
            decisions.nobodyHolds(role);
        }

        @Test
        void cannot_be_removed() {
            given(assigned(role, ann, null))
                    .when(new RemoveRoleAssignment(own), by(ADMIN))
                    .expectException(refused("roles.last-administrator"))
                    .expectNoEvents();
        }

        @Test
        void cannot_be_given_an_end() {
            given(assigned(role, ann, null))
                    .when(new MoveRoleAssignmentEnd(own, tomorrow), by(ADMIN))
                    .expectException(refused("roles.last-administrator"));
        }

        @Test
        void is_so_beside_one_whose_time_ends_or_who_is_disabled() {
            var cem = new UserId(Ids.next());
            decisions.told(registered(cem), assigned(role, cem, null), new UserDisabled(cem));
            decisions.told(assigned(role, ben, tomorrow));

            given(assigned(role, ann, null))
                    .when(new RemoveRoleAssignment(own), by(ADMIN))
                    .expectException(refused("roles.last-administrator"));
        }

        @Test
        void but_one_can_be_removed() {
            decisions.told(assigned(role, ben, null));

            given(assigned(role, ann, null))
                    .when(new RemoveRoleAssignment(own), by(ADMIN))
                    .expectEvents(
                            new RoleAssignmentRemoved(own, assigned(role, ann, null).grant()));
        }

        @Test
        void of_a_role_without_which_one_can_do_can_be_removed() {
            given(held(null))
                    .when(new RemoveRoleAssignment(id), by(ADMIN))
                    .expectEvents(new RoleAssignmentRemoved(id, held(null).grant()));
        }
    }

    @Test
    void the_global_administrator_is_among_the_roles() {
        var administrator = decisions.definitions.find(RoleDefinitions.GLOBAL_ADMINISTRATOR);
        assertThat(administrator)
                .hasValueSatisfying(role -> {
                    assertThat(role.lastStays()).isTrue();
                    assertThat(role.isPrivileged()).isTrue();
                });
    }
}
