package org.gatehouse.query.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.GroupView;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupVisibilityTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new GroupProjection());
    private final Actor reader = new Actor.User(Ids.next());

    private boolean sees(Visibility visibility, Permissions permissions) {
        var group =
                new GroupView(
                        new GroupId(Ids.next()),
                        "Group",
                        "",
                        GroupType.SECURITY,
                        JoinPolicy.OPEN,
                        visibility,
                        Instant.EPOCH,
                        0);
        return new GroupVisibility(permissions).maySeeMembers(fixture.views(), group, reader);
    }

    /** What a role permits costs a look at the roles, and most groups are public. */
    @Test
    void nobody_needs_a_role_for_a_public_group_and_none_is_asked_for() {
        Permissions neverAsked =
                (actor, permission) -> {
                    throw new AssertionError("Asked for " + permission);
                };

        assertThat(sees(Visibility.PUBLIC, neverAsked)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRIVATE", "HIDDEN_MEMBERSHIP"})
    void who_may_change_all_groups_sees_who_is_in_each(Visibility visibility) {
        assertThat(sees(visibility, (actor, permission) -> true)).isTrue();
        assertThat(sees(visibility, (actor, permission) -> false)).isFalse();
    }
}
