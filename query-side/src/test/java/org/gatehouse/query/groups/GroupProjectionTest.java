package org.gatehouse.query.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupDescribed;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.api.groups.GroupEvent.JoinPolicyReplaced;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupEvent.VisibilityReplaced;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.GroupView;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MemberView;
import org.gatehouse.api.groups.MembershipEvent.AdmissionWithheld;
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
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final Paging FIRST = new Paging(50, Optional.empty());
    private static final Instant END = Instant.parse("2026-12-31T00:00:00Z");

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new GroupProjection(), new NobodysNames());

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
        return !GroupViews.withMember(fixture.views(), ann.value(), FIRST).isEmpty();
    }

    private boolean isOwner() {
        return !GroupViews.ownedBy(fixture.views(), ann.value(), FIRST).isEmpty();
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
                                null,
                                null,
                                2));
    }

    @Test
    void an_owner_is_no_member() {
        fixture.tell(created());

        assertThat(isOwner()).isTrue();
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

    @Test
    void who_is_no_owner_any_more_owns_it_no_longer_and_may_again() {
        var gone = new OwnerRemoved(finance, grant(GrantRole.OWNER, Source.DIRECT, null));
        var story = created().then(finance.value(), gone);
        fixture.tell(story);
        assertThat(isOwner()).isFalse();

        fixture.tell(
                story.then(
                        finance.value(),
                        new OwnerAdded(finance, grant(GrantRole.OWNER, Source.DIRECT, null))));
        assertThat(isOwner()).isTrue();
    }

    @Test
    void what_was_withheld_makes_nobody_a_member() {
        fixture.tell(
                created()
                        .then(
                                membership,
                                new AdmissionWithheld(finance, member(request), "users.disabled")));

        assertThat(isMember()).isFalse();
    }

    @Test
    void a_group_is_shown_as_it_was_changed_last() {
        fixture.tell(
                created()
                        .then(finance.value(), new GroupDescribed(finance, "Money", "More money"))
                        .then(
                                finance.value(),
                                new JoinPolicyReplaced(finance, JoinPolicy.OPEN, JoinPolicy.CLOSED))
                        .then(
                                finance.value(),
                                new VisibilityReplaced(
                                        finance, Visibility.PUBLIC, Visibility.PRIVATE))
                        .then(finance.value(), new GroupExpirationSet(finance, null, END))
                        .then(finance.value(), new GroupExpirationAnnounced(finance, END, 30)));

        assertThat(GroupViews.find(fixture.views(), finance.value()))
                .contains(
                        new GroupView(
                                finance,
                                "Finance",
                                "More money",
                                GroupType.SECURITY,
                                JoinPolicy.CLOSED,
                                Visibility.PRIVATE,
                                Story.BEGIN,
                                END,
                                null,
                                6));
    }

    @Test
    @Tag("X-R4")
    void a_deleted_group_is_nowhere_but_where_it_can_be_restored() {
        var story =
                created()
                        .then(membership, new MemberAdded(finance, member(Source.DIRECT)))
                        .then(finance.value(), new GroupDeleted(finance, END));
        fixture.tell(story);
        assertThat(shown()).containsExactly(false, false, false, false, true, true);

        fixture.tell(story.then(finance.value(), new GroupRestored(finance)));
        assertThat(shown()).containsExactly(true, true, true, true, false, false);

        fixture.tell(
                story.then(finance.value(), new GroupDeleted(finance, END))
                        .then(finance.value(), new GroupPurged(finance)));
        assertThat(shown()).containsOnly(false);
    }

    /** Found, listed, owned, with members; among the deleted of its owner and of all. */
    private List<Boolean> shown() {
        var views = fixture.views();
        return List.of(
                GroupViews.find(views, finance.value()).isPresent(),
                !GroupViews.list(views, "", false, FIRST).isEmpty(),
                isOwner(),
                isMember(),
                !GroupViews.deleted(views, "", ann.value(), false, FIRST).isEmpty(),
                !GroupViews.deleted(views, "", Ids.next(), true, FIRST).isEmpty());
    }

    @Test
    void one_is_also_in_the_groups_that_ones_groups_are_in() {
        var outer = new GroupId(Ids.next());
        var outmost = new GroupId(Ids.next());
        var story =
                new GroupStory()
                        .created(finance, "Finance", Visibility.PUBLIC)
                        .created(outer, "Outer", Visibility.PUBLIC)
                        .created(outmost, "Outmost", Visibility.PUBLIC)
                        .in(outmost, outer)
                        .in(outer, finance)
                        .in(finance, ann);
        fixture.tell(story.story());
        assertThat(transitive()).containsExactly("Finance", "Outer", "Outmost");
        assertThat(peopleOf(outmost)).containsExactly(ann);

        story.then(outer, new GroupDeleted(outer, END));
        fixture.tell(story.story());
        assertThat(transitive()).containsExactly("Finance");
        assertThat(peopleOf(outmost)).isEmpty();

        story.then(outer, new GroupRestored(outer)).out(outmost, outer);
        fixture.tell(story.story());
        assertThat(transitive()).containsExactly("Finance", "Outer");
        assertThat(peopleOf(outmost)).isEmpty();
        assertThat(peopleOf(outer)).containsExactly(ann);
    }

    private List<String> transitive() {
        return GroupViews.withTransitiveMember(fixture.views(), ann.value(), FIRST).stream()
                .map(GroupView::displayName)
                .toList();
    }

    private List<UserId> peopleOf(GroupId group) {
        return GroupViews.transitiveMembers(
                        fixture.views(), group.value(), ann.value(), false, FIRST)
                .stream()
                .map(MemberView::id)
                .toList();
    }

    /** Few groups and many are read in two ways; pages and ends are the same. */
    @ParameterizedTest
    @ValueSource(ints = {3, 150})
    void everybody_below_a_group_is_read_in_pages_however_many_groups_are_between(int groups) {
        var story = new GroupStory().created(finance, "Finance", Visibility.PUBLIC);
        var people = new TreeSet<String>();
        for (int i = 0; i < groups; i++) {
            var inner = new GroupId(Ids.next());
            var both = new UserId(Ids.next());
            var one = new UserId(Ids.next());
            story.created(inner, "Inner " + i, Visibility.PUBLIC).in(finance, inner);
            story.in(inner, both).in(finance, both).in(inner, one);
            people.addAll(List.of(both.toString(), one.toString()));
        }
        story.in(new GroupId(Ids.next()), ann); // somewhere else
        fixture.tell(story.story());

        var read = new ArrayList<String>();
        Optional<Cursor> after = Optional.empty();
        List<MemberView> page;
        do {
            page =
                    GroupViews.transitiveMembers(
                            fixture.views(),
                            finance.value(),
                            ann.value(),
                            false,
                            new Paging(7, after));
            page.stream().limit(7).map(person -> person.id().toString()).forEach(read::add);
            after = Optional.of(Cursor.of(read.getLast()));
        } while (page.size() > 7);

        assertThat(read).containsExactlyElementsOf(people);
    }
}
