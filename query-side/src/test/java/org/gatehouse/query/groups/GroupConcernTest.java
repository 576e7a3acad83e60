package org.gatehouse.query.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipEvent.MemberRemoved;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody of these stories follows, unless it is said who does. */
class GroupConcernTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new GroupProjection());
    private final GroupId group = new GroupId(Ids.next());
    private final GroupId inner = new GroupId(Ids.next());
    private final UserId owner = new UserId(Ids.next());
    private final UserId member = new UserId(Ids.next());
    private final UserId innerMember = new UserId(Ids.next());
    private final UserId stranger = new UserId(Ids.next());

    private GroupStory nested() {
        return new GroupStory()
                .created(group, "Group", Visibility.HIDDEN_MEMBERSHIP)
                .owned(group, owner)
                .in(group, member)
                .created(inner, "Inner", Visibility.PUBLIC)
                .owned(inner, stranger)
                .in(inner, innerMember)
                .in(group, inner);
    }

    /** Whom the last event of a story concerns, once it is seen. */
    private Set<UserId> last(GroupStory story, UserId... followers) {
        fixture.tell(story.story());
        return new GroupConcern()
                        .whom(
                                List.of(story.story().events().getLast()),
                                Arrays.stream(followers).map(UserId::value).toArray(UUID[]::new),
                                fixture.views())
                        .stream()
                        .map(UserId::new)
                        .collect(Collectors.toSet());
    }

    private Set<UserId> last(GroupStory story) {
        return last(story, owner, member, innerMember, stranger);
    }

    private GroupStory renamed() {
        return nested().then(group, new GroupRenamed(group, "Group", "Other"));
    }

    @Test
    void another_name_concerns_owners_and_all_who_are_in_it() {
        assertThat(last(renamed())).containsOnly(owner, member, innerMember);
    }

    @Test
    void nobody_is_looked_for_who_does_not_follow() {
        assertThat(last(renamed(), member, stranger)).containsOnly(member);
    }

    @Test
    void who_comes_in_concerns_them_and_the_owners() {
        assertThat(last(nested().in(group, stranger))).containsOnly(stranger, owner);
    }

    @Test
    void who_goes_is_concerned_although_they_are_gone() {
        var grant = GroupStory.grant(Holder.user(member.value()), group, GrantRole.MEMBER);
        var story = nested();
        story.story().then(MembershipId.of(group, member).value(), new MemberRemoved(group, grant));

        assertThat(last(story)).containsOnly(member, owner);
    }

    @Test
    void a_former_owner_is_concerned() {
        var grant = GroupStory.grant(Holder.user(owner.value()), group, GrantRole.OWNER);

        assertThat(last(nested().then(group, new OwnerRemoved(group, grant))))
                .containsOnly(owner, member, innerMember);
    }

    @Test
    void a_group_that_comes_in_or_goes_concerns_who_is_in_it_and_the_owners() {
        assertThat(last(nested())).containsOnly(owner, innerMember);
        assertThat(last(nested().out(group, inner))).containsOnly(owner, innerMember);
    }
}
