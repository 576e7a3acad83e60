package org.gatehouse.query.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.approvals.ApprovalRule;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.ApproverKind;
import org.gatehouse.api.approvals.Decision;
import org.gatehouse.api.approvals.Identity;
import org.gatehouse.api.approvals.RequestEvent;
import org.gatehouse.api.approvals.RequestEvent.DecisionTaken;
import org.gatehouse.api.approvals.RequestEvent.DeliveryFailed;
import org.gatehouse.api.approvals.RequestEvent.RequestApproved;
import org.gatehouse.api.approvals.RequestEvent.RequestCancelled;
import org.gatehouse.api.approvals.RequestEvent.RequestDelivered;
import org.gatehouse.api.approvals.RequestEvent.RequestDenied;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.approvals.RequestEvent.RequestTimedOut;
import org.gatehouse.api.approvals.RequestEvent.StageOpened;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.approvals.RequestStatus;
import org.gatehouse.api.approvals.RequestView;
import org.gatehouse.api.approvals.StepStatus;
import org.gatehouse.api.approvals.StepView;
import org.gatehouse.api.approvals.StepView.ApproverView;
import org.gatehouse.api.approvals.StepView.DecisionView;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.groups.MembershipEvent.MemberRemoved;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.groups.NestingEvent.MemberGroupAdded;
import org.gatehouse.api.groups.NestingId;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.approvals.ApprovalViews.Reader;
import org.gatehouse.query.approvals.ApprovalViews.Row;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.gatehouse.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Told together with users and groups, of which the inbox asks; on tables of their own. */
@QuerySideTest
class ApprovalProjectionTest {

    @RegisterExtension
    static final TestDatabase tables = TestDatabase.with("events", "keys", "query");

    private static final Paging ALL = new Paging(50, Optional.empty());
    private static final Instant UNTIL = Story.BEGIN.plus(Duration.ofDays(14));
    private static final String[] NOTHING = {};
    private static final String[] GROUPS = {"GROUP"};

    @Autowired List<Projection> projections;
    @Autowired ApprovalViews approvals;
    @Autowired Telling telling;

    private ProjectionFixture fixture;
    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final UserId cem = new UserId(Ids.next());
    private final GroupId finance = new GroupId(Ids.next());
    private final GroupId auditors = new GroupId(Ids.next());
    private final RequestId id = new RequestId(Ids.next());

    @BeforeEach
    void fresh_tables() {
        fixture =
                new ProjectionFixture(
                        tables,
                        projections.stream()
                                .filter(p ->
                                        List.of("approvals", "groups", "users").contains(p.name()))
                                .toArray(Projection[]::new));
    }

    private static UserRegistered registered(UserId user, String name) {
        var subject = Subject.user(user.value());
        return new UserRegistered(
                user, Personal.of(subject, name), Personal.of(subject, name + "@x.example"), null);
    }

    private static GroupCreated created(GroupId group, String name) {
        return new GroupCreated(
                group, name, "", GroupType.SECURITY, JoinPolicy.APPROVAL, Visibility.PUBLIC);
    }

    private Grant grant(GroupId group, UserId user, GrantRole role, Source source) {
        return new Grant(
                Holder.user(user.value()),
                new Resource(ResourceKind.GROUP, group.value()),
                role,
                source,
                null,
                null);
    }

    private OwnerAdded owned(UserId user) {
        return new OwnerAdded(finance, grant(finance, user, GrantRole.OWNER, Source.DIRECT));
    }

    private OwnerRemoved disowned(UserId user) {
        return new OwnerRemoved(finance, grant(finance, user, GrantRole.OWNER, Source.DIRECT));
    }

    private Grant asked(RequestId request) {
        return grant(
                finance, ann, GrantRole.MEMBER, new Source(SourceKind.REQUEST, request.value()));
    }

    private static ApprovalStage stage(Approver... approvers) {
        return new ApprovalStage(
                ApprovalRule.ANY_ONE,
                null,
                List.of(approvers),
                List.of(Approver.ADMINISTRATORS),
                14,
                false);
    }

    private RequestSubmitted submitted(RequestId request, ApprovalStage... stages) {
        return new RequestSubmitted(
                request,
                ann,
                asked(request),
                Personal.of(Subject.user(ann.value()), "Please"),
                List.of(stages),
                null);
    }

    /** Two groups and three people, of whom Ben owns the one that Ann asks to join. */
    private Story people() {
        return new Story()
                .then(ann.value(), registered(ann, "Ann"))
                .then(ben.value(), registered(ben, "Ben"))
                .then(cem.value(), registered(cem, "Cem"))
                .then(finance.value(), created(finance, "Finance"))
                .then(auditors.value(), created(auditors, "Auditors"))
                .then(finance.value(), owned(ben));
    }

    private Story asking(ApprovalStage... stages) {
        return then(people(), submitted(id, stages), new StageOpened(id, 1, UNTIL));
    }

    private static Story then(Story story, RequestEvent... events) {
        for (var event : events) {
            story = story.then(event.requestId().value(), event);
        }
        return story;
    }

    private DecisionTaken taken(int stage, UserId approver, Decision decision) {
        return new DecisionTaken(id, stage, approver, decision, null);
    }

    private static Reader reader(UserId user, String... administered) {
        return new Reader(user.value(), administered);
    }

    private boolean waitsFor(UserId user, String... administered) {
        return !approvals.waitingFor(fixture.views(), reader(user, administered), ALL).isEmpty();
    }

    private boolean sees(UserId user, String... administered) {
        return approvals.find(fixture.views(), id.value(), reader(user, administered)).isPresent();
    }

    private RequestView told() {
        var row = approvals.find(fixture.views(), id.value(), reader(ann)).orElseThrow();
        return telling.toRequester(fixture.views(), List.of(row)).getFirst();
    }

    private static Identity identity(UserId user, String name) {
        return new Identity(user.value(), name);
    }

    private static ApproverView approver(ApproverKind kind, UUID who, String name) {
        return new ApproverView(kind, who, name);
    }

    @Test
    void a_request_is_shown_with_each_step_and_whom_it_waits_for() {
        fixture.tell(
                asking(
                        stage(Approver.RESOURCE_OWNERS),
                        stage(
                                Approver.user(cem.value()),
                                new Approver(ApproverKind.GROUP_MEMBERS, auditors.value()),
                                Approver.ADMINISTRATORS)));

        assertThat(told())
                .isEqualTo(
                        new RequestView(
                                id,
                                RequestStatus.PENDING,
                                identity(ann, "Ann"),
                                new Resource(ResourceKind.GROUP, finance.value()),
                                GrantRole.MEMBER,
                                null, // this story is not in the log
                                Story.BEGIN.plusSeconds(6 * 60),
                                UNTIL,
                                null,
                                null,
                                List.of(
                                        new StepView(
                                                1,
                                                StepStatus.PENDING,
                                                false,
                                                List.of(
                                                        approver(
                                                                ApproverKind.RESOURCE_OWNERS,
                                                                ben.value(),
                                                                "Ben")),
                                                List.of()),
                                        new StepView(
                                                2,
                                                StepStatus.NOT_STARTED,
                                                false,
                                                List.of(
                                                        approver(
                                                                ApproverKind.USER,
                                                                cem.value(),
                                                                "Cem"),
                                                        approver(
                                                                ApproverKind.ADMINISTRATORS,
                                                                null,
                                                                null)),
                                                List.of())),
                                1));
    }

    @Test
    void a_step_shows_what_was_decided_in_it_and_by_whom() {
        fixture.tell(
                then(
                        asking(stage(Approver.RESOURCE_OWNERS), stage(Approver.user(cem.value()))),
                        taken(1, ben, Decision.APPROVE),
                        new StageOpened(id, 2, UNTIL.plusSeconds(60)),
                        taken(2, cem, Decision.DENY),
                        new RequestDenied(id, 2)));

        var view = told();
        assertThat(view.status()).isEqualTo(RequestStatus.DENIED);
        assertThat(view.expirationDateTime()).isNull();
        assertThat(view.version()).isEqualTo(5);
        assertThat(view.steps())
                .extracting(StepView::status)
                .containsExactly(StepStatus.APPROVED, StepStatus.DENIED);
        assertThat(view.steps()).flatExtracting(StepView::approvers).isEmpty();
        assertThat(view.steps())
                .flatExtracting(StepView::decisions)
                .containsExactly(
                        new DecisionView(
                                identity(ben, "Ben"),
                                Decision.APPROVE,
                                null,
                                Story.BEGIN.plusSeconds(8 * 60)),
                        new DecisionView(
                                identity(cem, "Cem"),
                                Decision.DENY,
                                null,
                                Story.BEGIN.plusSeconds(10 * 60)));
    }

    /**
     * Whom the last event concerns of those who follow; administrators of groups are the given one.
     */
    private Set<UserId> concerned(Story story, UserId administrator) {
        fresh_tables(); // each of these stories is one of its own
        fixture.tell(story);
        var followers = new UUID[] {ann.value(), ben.value(), cem.value()};
        return new ApprovalConcern(
                        new Administrators((actor, permission) ->
                                actor.equals(new Actor.User(administrator.value()))
                                        && permission == Permission.GROUP_MANAGE_ALL))
                .whom(List.of(story.events().getLast()), followers, fixture.views()).stream()
                        .map(UserId::new)
                        .collect(Collectors.toSet());
    }

    private Set<UserId> concerned(Story story) {
        return concerned(story, new UserId(Ids.next()));
    }

    @Test
    void a_request_concerns_who_has_made_it_and_those_who_decide_the_stage_that_is_open() {
        var owners = stage(Approver.RESOURCE_OWNERS);
        var cemsStage = stage(Approver.user(cem.value()));

        assertThat(concerned(then(people(), submitted(id, owners)))).containsOnly(ann);
        assertThat(concerned(asking(owners, cemsStage))).containsOnly(ann, ben);
        assertThat(concerned(then(asking(owners, cemsStage), new StageOpened(id, 2, UNTIL))))
                .containsOnly(ann, ben, cem);
    }

    @Test
    void what_becomes_of_it_concerns_those_who_might_have_decided() {
        assertThat(
                        concerned(
                                then(
                                        asking(stage(Approver.RESOURCE_OWNERS)),
                                        taken(1, cem, Decision.DENY),
                                        new RequestDenied(id, 1))))
                .containsOnly(ann, ben, cem);
    }

    @Test
    void administrators_are_concerned_where_it_is_they_who_decide() {
        assertThat(concerned(asking(stage(Approver.RESOURCE_OWNERS)), cem)).containsOnly(ann, ben);
        assertThat(concerned(asking(stage(Approver.ADMINISTRATORS)), cem)).containsOnly(ann, cem);
    }

    @Test
    void who_begins_or_ceases_to_own_is_concerned_and_so_are_those_whose_inbox_loses_something() {
        assertThat(concerned(people().then(finance.value(), disowned(ben)))).containsOnly(ben);
        assertThat(
                        concerned(
                                asking(stage(Approver.RESOURCE_OWNERS))
                                        .then(finance.value(), new GroupDeleted(finance, UNTIL))))
                .containsOnly(ann, ben);
    }

    /** What a request can come to, and what its only step is then. */
    enum End {
        APPROVED(StepStatus.APPROVED),
        DELIVERED(StepStatus.APPROVED),
        DELIVERY_FAILED(StepStatus.APPROVED),
        DENIED(StepStatus.DENIED),
        TIMED_OUT(StepStatus.TIMED_OUT),
        CANCELLED(StepStatus.CANCELLED);

        final StepStatus step;

        End(StepStatus step) {
            this.step = step;
        }

        RequestEvent event(RequestId id, Grant asked) {
            return switch (this) {
                case APPROVED -> new RequestApproved(id, asked);
                case DELIVERED -> new RequestDelivered(id);
                case DELIVERY_FAILED -> new DeliveryFailed(id, "tests.gone");
                case DENIED -> new RequestDenied(id, 1);
                case TIMED_OUT -> new RequestTimedOut(id, 1);
                case CANCELLED -> new RequestCancelled(id);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_has_come_to_an_end_is_shown_and_waits_for_nobody(End end) {
        fixture.tell(then(asking(stage(Approver.RESOURCE_OWNERS)), end.event(id, asked(id))));

        var view = told();
        assertThat(view.status().name()).isEqualTo(end.name());
        assertThat(view.steps()).extracting(StepView::status).containsExactly(end.step);
        assertThat(view.steps()).flatExtracting(StepView::approvers).isEmpty();
        assertThat(view.failureCode()).isEqualTo(end == End.DELIVERY_FAILED ? "tests.gone" : null);
        assertThat(waitsFor(ben)).isFalse();
        assertThat(sees(ben)).isTrue();
    }

    @Test
    @Tag("GRP-R5")
    void it_is_in_the_inbox_of_whoever_owns_the_group_now() {
        var story = asking(stage(Approver.RESOURCE_OWNERS));
        fixture.tell(story);
        assertThat(waitsFor(ben)).isTrue();
        assertThat(waitsFor(cem)).isFalse();
        assertThat(sees(cem)).isFalse();

        fixture.tell(story.then(finance.value(), owned(cem)).then(finance.value(), disowned(ben)));
        assertThat(waitsFor(ben)).isFalse();
        assertThat(sees(ben)).isFalse();
        assertThat(waitsFor(cem)).isTrue();

        fixture.tell(story.then(cem.value(), new UserDisabled(cem)));
        assertThat(waitsFor(cem)).isFalse();
    }

    @Test
    void it_is_in_the_inbox_of_who_is_named_or_a_member_or_the_manager_now() {
        var membership = MembershipId.of(auditors, cem).value();
        var source = grant(auditors, cem, GrantRole.MEMBER, Source.DIRECT);
        var story =
                asking(
                        stage(
                                Approver.user(ben.value()),
                                new Approver(ApproverKind.GROUP_MEMBERS, auditors.value()),
                                new Approver(ApproverKind.REQUESTER_MANAGER, null)));
        fixture.tell(story);
        assertThat(waitsFor(ben)).isTrue();
        assertThat(waitsFor(cem)).isFalse();

        fixture.tell(story.then(membership, new MemberAdded(auditors, source)));
        assertThat(waitsFor(cem)).isTrue();
        assertThat(told().steps().getFirst().approvers())
                .containsExactly(
                        approver(ApproverKind.USER, ben.value(), "Ben"),
                        approver(ApproverKind.GROUP_MEMBERS, auditors.value(), "Auditors"));

        fixture.tell(story.then(auditors.value(), new GroupDeleted(auditors, UNTIL)));
        assertThat(waitsFor(cem)).isFalse();

        fixture.tell(story.then(auditors.value(), new GroupRestored(auditors)));
        fixture.tell(story.then(membership, new MemberRemoved(auditors, source)));
        assertThat(waitsFor(cem)).isFalse();

        fixture.tell(story.then(ann.value(), new ManagerAssigned(ann, null, cem)));
        assertThat(waitsFor(cem)).isTrue();

        fixture.tell(story.then(ann.value(), new ManagerRemoved(ann, cem)));
        assertThat(waitsFor(cem)).isFalse();
    }

    @Test
    void it_is_in_the_inbox_of_members_by_way_of_another_group() {
        var inner = new GroupId(Ids.next());
        var nested =
                new Grant(
                        new Holder(HolderKind.GROUP, inner.value()),
                        new Resource(ResourceKind.GROUP, auditors.value()),
                        GrantRole.MEMBER,
                        Source.DIRECT,
                        null,
                        null);
        var story =
                asking(stage(new Approver(ApproverKind.GROUP_MEMBERS, auditors.value())))
                        .then(
                                inner.value(),
                                new GroupCreated(
                                        inner,
                                        "Inner",
                                        "",
                                        GroupType.SECURITY,
                                        JoinPolicy.CLOSED,
                                        Visibility.PUBLIC))
                        .then(
                                MembershipId.of(inner, cem).value(),
                                new MemberAdded(
                                        inner, grant(inner, cem, GrantRole.MEMBER, Source.DIRECT)));
        fixture.tell(story);
        assertThat(waitsFor(cem)).isFalse();

        fixture.tell(
                story.then(
                        NestingId.of(auditors, inner).value(),
                        new MemberGroupAdded(auditors, nested)));
        assertThat(waitsFor(cem)).isTrue();

        fixture.tell(story.then(inner.value(), new GroupDeleted(inner, UNTIL)));
        assertThat(waitsFor(cem)).isFalse();
    }

    @Test
    @Tag("X-R1")
    void ones_own_is_in_no_inbox_of_ones_own() {
        fixture.tell(
                asking(stage(Approver.RESOURCE_OWNERS, Approver.ADMINISTRATORS))
                        .then(finance.value(), owned(ann)));

        assertThat(waitsFor(ann, GROUPS)).isFalse();
        assertThat(sees(ann)).isTrue();
        assertThat(waitsFor(ben)).isTrue();
        assertThat(told().steps().getFirst().approvers())
                .extracting(ApproverView::id)
                .containsExactly(ben.value(), null);
    }

    @Test
    void administrators_of_the_kind_see_what_waits_for_them() {
        fixture.tell(asking(stage(Approver.ADMINISTRATORS)));

        assertThat(waitsFor(cem, GROUPS)).isTrue();
        assertThat(waitsFor(cem, "ROLE")).isFalse();
        assertThat(waitsFor(cem, NOTHING)).isFalse();
    }

    @Test
    @Tag("GRP-R5")
    void fallback_approvers_see_only_what_nobody_else_can_decide() {
        var story = asking(stage(Approver.RESOURCE_OWNERS));
        fixture.tell(story);
        assertThat(waitsFor(cem, GROUPS)).isFalse();

        fixture.tell(story.then(ben.value(), new UserDisabled(ben)));
        assertThat(waitsFor(cem, GROUPS)).isTrue();
        assertThat(told().steps().getFirst().approvers())
                .containsExactly(approver(ApproverKind.ADMINISTRATORS, null, null));

        fixture.tell(story.then(ben.value(), new UserEnabled(ben)));
        assertThat(waitsFor(cem, GROUPS)).isFalse();

        fixture.tell(story.then(finance.value(), disowned(ben)).then(finance.value(), owned(ann)));
        assertThat(waitsFor(cem, GROUPS)).isTrue();
    }

    @Test
    void what_is_asked_of_a_deleted_group_waits_for_nobody_until_it_is_back() {
        var story = asking(stage(Approver.RESOURCE_OWNERS));
        fixture.tell(story.then(finance.value(), new GroupDeleted(finance, UNTIL)));
        assertThat(waitsFor(ben)).isFalse();
        assertThat(waitsFor(cem, GROUPS)).isFalse();
        assertThat(told().steps()).flatExtracting(StepView::approvers).isEmpty();

        fixture.tell(story.then(finance.value(), new GroupRestored(finance)));
        assertThat(waitsFor(ben)).isTrue();
    }

    @Test
    void who_has_decided_waits_for_the_others_and_finds_it_among_the_decided() {
        fixture.tell(
                then(
                        asking(stage(Approver.user(ben.value()), Approver.user(cem.value()))),
                        taken(1, ben, Decision.APPROVE)));

        assertThat(waitsFor(ben)).isFalse();
        assertThat(waitsFor(cem)).isTrue();
        assertThat(approvals.decidedBy(fixture.views(), ben.value(), ALL))
                .extracting(Row::id)
                .containsExactly(id);
        assertThat(approvals.decidedBy(fixture.views(), cem.value(), ALL)).isEmpty();
    }

    @Test
    void approvers_of_a_later_stage_see_it_when_theirs_has_opened() {
        var story = asking(stage(Approver.user(ben.value())), stage(Approver.user(cem.value())));
        fixture.tell(story);
        assertThat(sees(cem)).isFalse();

        fixture.tell(then(story, taken(1, ben, Decision.APPROVE), new StageOpened(id, 2, UNTIL)));
        assertThat(waitsFor(cem)).isTrue();
        assertThat(sees(cem)).isTrue();
        assertThat(waitsFor(ben)).isFalse();
        assertThat(sees(ben)).isTrue();
    }

    @Test
    void pages_of_the_inbox_begin_with_the_oldest_and_those_of_ones_own_with_the_newest() {
        var story = people();
        var ids = List.of(id, new RequestId(Ids.next()), new RequestId(Ids.next()));
        for (var each : ids) {
            story =
                    then(
                            story,
                            submitted(each, stage(Approver.RESOURCE_OWNERS)),
                            new StageOpened(each, 1, UNTIL));
        }
        fixture.tell(story);
        var views = fixture.views();

        var first = approvals.waitingFor(views, reader(ben), new Paging(1, Optional.empty()));
        assertThat(first).extracting(Row::id).containsExactly(ids.get(0), ids.get(1));
        var next = new Paging(1, Optional.of(Cursor.of(first.getFirst().place())));
        assertThat(approvals.waitingFor(views, reader(ben), next))
                .extracting(Row::id)
                .containsExactly(ids.get(1), ids.get(2));
        assertThat(approvals.madeBy(views, ann.value(), ALL))
                .extracting(Row::id)
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        var last = approvals.madeBy(views, ann.value(), ALL).get(1).place();
        assertThat(
                        approvals.madeBy(
                                views, ann.value(), new Paging(1, Optional.of(Cursor.of(last)))))
                .extracting(Row::id)
                .containsExactly(ids.get(0));
    }
}
