package org.gatehouse.query.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.GroupView;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.groups.MembershipEvent.MemberJoined;
import org.gatehouse.api.groups.MembershipEvent.MemberLeft;
import org.gatehouse.api.groups.MembershipEvent.MemberRemoved;
import org.gatehouse.api.groups.MembershipEvent.MembershipEndMoved;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final Instant END = Instant.parse("2026-12-31T00:00:00Z");

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new GroupProjection());

    private final GroupId finance = new GroupId(Ids.next());
    private final UserId ann = new UserId(Ids.next());
    private final UUID membership = MembershipId.of(finance, ann).value();
    private final Source request = new Source(SourceKind.REQUEST, Ids.next());

    private Grant grant(GrantRole role, Source source, Instant until) {
        return new Grant(
                Holder.user(ann.value()),
                new Resource(ResourceKind.GROUP, finance.value()),
                role,
                source,
                null,
                until);
    }

    private Grant member(Source source) {
        return grant(GrantRole.MEMBER, source, null);
    }

    private Story created() {
        return new Story()
                .then(
                        finance.value(),
                        new GroupCreated(
                                finance,
                                "Finance",
                                "Money",
                                GroupType.SECURITY,
                                JoinPolicy.OPEN,
                                Visibility.PUBLIC))
                .then(
                        finance.value(),
                        new OwnerAdded(finance, grant(GrantRole.OWNER, Source.DIRECT, null)));
    }

    private boolean isMember() {
        return GroupViews.isMember(fixture.views(), finance.value(), ann.value());
    }

    private List<Instant> row(String column) {
        return fixture.views()
                .sql("select " + column + " from {groups.member} order by source_kind")
                .query((row, n) -> {
                    var time = row.getTimestamp(1);
                    return time == null ? null : time.toInstant();
                })
                .list();
    }

    @Test
    void a_group_is_shown_with_its_last_name_and_version() {
        fixture.tell(
                created().then(finance.value(), new GroupRenamed(finance, "Finance", "Treasury")));

        assertThat(GroupViews.find(fixture.views(), finance.value()))
                .contains(
                        new GroupView(
                                finance,
                                "Treasury",
                                "Money",
                                GroupType.SECURITY,
                                JoinPolicy.OPEN,
                                Visibility.PUBLIC,
                                Story.BEGIN,
                                2));
    }

    @Test
    void an_owner_is_no_member() {
        fixture.tell(created());

        assertThat(
                        fixture.views()
                                .sql("select user_id from {groups.owner}")
                                .query(UUID.class)
                                .list())
                .containsExactly(ann.value());
        assertThat(isMember()).isFalse();
    }

    @Test
    void who_joined_is_a_member_until_they_leave() {
        var story = created().then(membership, new MemberJoined(finance, member(Source.DIRECT)));
        fixture.tell(story);
        assertThat(isMember()).isTrue();

        fixture.tell(story.then(membership, new MemberLeft(finance, member(Source.DIRECT))));
        assertThat(isMember()).isFalse();
    }

    @Test
    void who_comes_again_is_a_member_since_then() {
        fixture.tell(
                created()
                        .then(membership, new MemberJoined(finance, member(Source.DIRECT)))
                        .then(membership, new MemberLeft(finance, member(Source.DIRECT)))
                        .then(membership, new MemberJoined(finance, member(Source.DIRECT))));

        assertThat(isMember()).isTrue();
        assertThat(row("since")).containsExactly(Story.BEGIN.plusSeconds(4 * 60));
    }

    @Test
    void moving_the_end_does_not_move_the_beginning() {
        fixture.tell(
                created()
                        .then(membership, new MemberAdded(finance, member(Source.DIRECT)))
                        .then(
                                membership,
                                new MembershipEndMoved(
                                        finance,
                                        grant(GrantRole.MEMBER, Source.DIRECT, END),
                                        null)));

        assertThat(row("since")).containsExactly(Story.BEGIN.plusSeconds(2 * 60));
        assertThat(row("until")).containsExactly(END);
    }

    @Test
    void one_is_a_member_as_long_as_any_source_holds() {
        var story =
                created()
                        .then(membership, new MemberAdded(finance, member(Source.DIRECT)))
                        .then(membership, new MemberAdded(finance, member(request)))
                        .then(membership, new MemberRemoved(finance, member(Source.DIRECT)));
        fixture.tell(story);
        assertThat(isMember()).isTrue();

        fixture.tell(story.then(membership, new MemberRemoved(finance, member(request))));
        assertThat(isMember()).isFalse();
    }
}
