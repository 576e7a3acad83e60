package org.gatehouse.query.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MemberView;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.ProjectionFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroupVisibilityTest {

    private static final Permissions NONE = (actor, permission) -> false;
    private static final Permissions ALL = (actor, permission) -> true;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new GroupProjection(), new NobodysNames());
    private final GroupId group = new GroupId(Ids.next());
    private final GroupId inner = new GroupId(Ids.next());
    private final UserId stranger = new UserId(Ids.next());
    private final UserId owner = new UserId(Ids.next());
    private final UserId member = new UserId(Ids.next());
    private final UserId innerMember = new UserId(Ids.next());

    private void tell(Visibility visibility) {
        fixture.tell(
                new GroupStory()
                        .created(group, "Group", visibility)
                        .owned(group, owner)
                        .in(group, member)
                        .created(inner, "Inner", visibility)
                        .in(inner, innerMember)
                        .in(group, inner)
                        .story());
    }

    private boolean sees(UserId reader, Permissions permissions) {
        return new GroupVisibility(permissions)
                .maySeeMembers(fixture.views(), group.value(), new Actor.User(reader.value()));
    }

    /** What a role permits costs a look at the roles, and most groups are public. */
    @Test
    void nobody_needs_a_role_for_a_public_group_and_none_is_asked_for() {
        tell(Visibility.PUBLIC);
        Permissions neverAsked =
                (actor, permission) -> {
                    throw new AssertionError("Asked for " + permission);
                };

        assertThat(sees(stranger, neverAsked)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRIVATE", "HIDDEN_MEMBERSHIP"})
    void who_may_change_all_groups_sees_who_is_in_each(Visibility visibility) {
        tell(visibility);

        assertThat(sees(stranger, ALL)).isTrue();
        assertThat(sees(stranger, NONE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, true", "PRIVATE, true", "HIDDEN_MEMBERSHIP, false"})
    void its_people_see_each_other_unless_the_membership_is_hidden(
            Visibility visibility, boolean seen) {
        tell(visibility);

        assertThat(sees(member, NONE)).isEqualTo(seen);
        assertThat(sees(innerMember, NONE)).isEqualTo(seen);
        assertThat(sees(owner, NONE)).isTrue();
    }

    /** Owning a group opens no other one that is in it. */
    @Test
    void by_way_of_other_groups_nobody_sees_more_than_directly() {
        tell(Visibility.HIDDEN_MEMBERSHIP);

        assertThat(seenBy(owner, false)).containsExactly(member);
        assertThat(seenBy(owner, true)).containsExactlyInAnyOrder(member, innerMember);
    }

    private Iterable<UserId> seenBy(UserId reader, boolean all) {
        return GroupViews.transitiveMembers(
                        fixture.views(),
                        group.value(),
                        reader.value(),
                        all,
                        new Paging(50, Optional.empty()))
                .stream()
                .map(MemberView::id)
                .toList();
    }
}
