package org.gatehouse.command.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.approvals.Askable.stage;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.membership;
import static org.gatehouse.command.testing.Stories.nested;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.ApprovalRule;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.ApproverKind;
import org.gatehouse.api.approvals.Decision;
import org.gatehouse.api.approvals.Justification;
import org.gatehouse.api.approvals.RequestCommand.CancelRequest;
import org.gatehouse.api.approvals.RequestCommand.ConfirmDelivery;
import org.gatehouse.api.approvals.RequestCommand.DecideRequest;
import org.gatehouse.api.approvals.RequestCommand.ReportFailedDelivery;
import org.gatehouse.api.approvals.RequestCommand.ResubmitRequest;
import org.gatehouse.api.approvals.RequestCommand.SubmitRequest;
import org.gatehouse.api.approvals.RequestCommand.TimeOutRequest;
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
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private static final Duration TIME = Duration.ofDays(Askable.DAYS);
    private static final Justification WHY = new Justification("I keep the books");
    private static final Justification FINE = new Justification("Fine by me");
    private static final Actor SYSTEM = new Actor.Room("approvals");

    private final Askable groups = new Askable(ResourceKind.GROUP);
    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final UserId cem = new UserId(Ids.next());
    private final UserId eve = new UserId(Ids.next());
    private final GroupId finance = new GroupId(Ids.next());
    private final GroupId auditors = new GroupId(Ids.next());
    private final Resource resource = new Resource(ResourceKind.GROUP, finance.value());
    private final RequestId id = new RequestId(Ids.next());
    private final RequestId former = new RequestId(Ids.next());

    /** Ann asks; Ben and Cem own what she asks for. */
    @BeforeEach
    void people() {
        decisions.clock.stop();
        Stream.of(ann, ben, cem, eve).forEach(user -> decisions.told(registered(user)));
        decisions.told(owned(finance, ben), owned(finance, cem));
        decisions.told(created(auditors, "Auditors", JoinPolicy.CLOSED));
    }

    private RequestRules rules() {
        return new RequestRules(
                Askable.provider(groups), new Approvers(decisions.approvers()), decisions.names());
    }

    private TestExecutor<Request> given(RequestEvent... past) {
        return given(request -> Optional.empty(), past);
    }

    private TestExecutor<Request> given(Requests others, RequestEvent... past) {
        return decisions.of(Request.class, rules(), others).given((Object[]) past);
    }

    private Grant asked(RequestId request) {
        return new Grant(
                Holder.user(ann.value()),
                resource,
                GrantRole.MEMBER,
                new Source(SourceKind.REQUEST, request.value()),
                null,
                null);
    }

    private RequestSubmitted submitted() {
        return new RequestSubmitted(id, ann, asked(id), said(ann, WHY), groups.stages, null);
    }

    private static Personal<String> said(UserId user, Justification words) {
        return Personal.of(Subject.user(user.value()), words.value());
    }

    private StageOpened opened(int stage) {
        return new StageOpened(id, stage, decisions.clock.instant().plus(TIME));
    }

    private RequestEvent[] pending(RequestEvent... more) {
        var past = new ArrayList<RequestEvent>(List.of(submitted(), opened(1)));
        past.addAll(Arrays.asList(more));
        return past.toArray(RequestEvent[]::new);
    }

    private static Actor user(UserId user) {
        return new Actor.User(user.value());
    }

    private DecideRequest approve() {
        return new DecideRequest(id, Decision.APPROVE, FINE);
    }

    private DecideRequest deny() {
        return new DecideRequest(id, Decision.DENY, FINE);
    }

    private DecisionTaken taken(int stage, UserId approver, Decision decision) {
        return new DecisionTaken(id, stage, approver, decision, said(approver, FINE));
    }

    private DecisionTaken approved(UserId approver) {
        return taken(1, approver, Decision.APPROVE);
    }

    private RequestApproved approved() {
        return new RequestApproved(id, asked(id));
    }

    /** The ends that a request can come to, and whether it was for nothing. */
    enum End {
        APPROVED(false),
        DELIVERED(false),
        DENIED(true),
        TIMED_OUT(true),
        CANCELLED(true),
        FAILED(true);

        final boolean forNothing;

        End(boolean forNothing) {
            this.forNothing = forNothing;
        }

        RequestEvent event(RequestId id, Grant asked) {
            return switch (this) {
                case APPROVED -> new RequestApproved(id, asked);
                case DELIVERED -> new RequestDelivered(id);
                case DENIED -> new RequestDenied(id, 1);
                case TIMED_OUT -> new RequestTimedOut(id, 1);
                case CANCELLED -> new RequestCancelled(id);
                case FAILED -> new DeliveryFailed(id, "tests.gone");
            };
        }
    }

    @Nested
    class Submitting {

        private final SubmitRequest submit =
                new SubmitRequest(id, ann, resource, GrantRole.MEMBER, WHY);

        @Test
        void tells_what_is_asked_and_opens_the_first_stage() {
            given().when(submit, by(user(ann))).expectEvents(submitted(), opened(1));
        }

        @Test
        void for_somebody_else_is_refused() {
            given().when(submit, by(user(ben)))
                    .expectException(refused("approvals.not-self"))
                    .expectNoEvents();
        }

        @Test
        void for_what_no_room_gives_on_request_is_refused() {
            var role = new Resource(ResourceKind.ROLE, Ids.next());

            given().when(new SubmitRequest(id, ann, role, GrantRole.ASSIGNEE, WHY), by(user(ann)))
                    .expectException(refused("approvals.not-requestable"));
        }

        @Test
        void for_what_its_room_does_not_give_is_refused() {
            groups.withdrawn = Refusal.unprocessable("tests.closed", "Nobody may ask");

            given().when(submit, by(user(ann))).expectException(refused("tests.closed"));
        }

        static Stream<List<ApprovalStage>> unfit() {
            return Stream.of(
                    List.of(),
                    List.of(stage(ApprovalRule.QUORUM, null, List.of(), Approver.RESOURCE_OWNERS)),
                    List.of(stage(ApprovalRule.QUORUM, 0, List.of(), Approver.RESOURCE_OWNERS)),
                    List.of(stage(ApprovalRule.ALL, null, List.of(), Approver.ADMINISTRATORS)));
        }

        @ParameterizedTest
        @MethodSource("unfit")
        void under_a_policy_by_which_nobody_could_approve_is_refused(List<ApprovalStage> stages) {
            groups.stages = stages;

            given().when(submit, by(user(ann))).expectException(refused("approvals.unfit-policy"));
        }

        @Test
        void twice_for_the_same_is_refused() {
            rules().claim(former, asked(former));

            given().when(submit, by(user(ann))).expectException(refused("approvals.already-asked"));
        }
    }

    @Nested
    class Deciding {

        @Test
        @Tag("GRP-R5")
        @Tag("X-R2")
        void any_one_owner_approves() {
            given(pending()).when(approve(), by(user(cem))).expectEvents(approved(cem), approved());
        }

        @Test
        @Tag("X-R2")
        void one_denial_denies() {
            given(pending())
                    .when(deny(), by(user(ben)))
                    .expectEvents(taken(1, ben, Decision.DENY), new RequestDenied(id, 1));
        }

        @Test
        @Tag("X-R1")
        void ones_own_request_is_refused_whatever_else_one_is() {
            groups.stages = List.of(stage(Approver.RESOURCE_OWNERS, Approver.ADMINISTRATORS));
            groups.administrators.add(ann.value());
            decisions.told(owned(finance, ann));

            for (var command : List.of(approve(), deny())) {
                given(pending())
                        .when(command, by(user(ann)))
                        .expectException(refused("approvals.own-request"))
                        .expectNoEvents();
            }
        }

        @Test
        void by_who_is_no_approver_is_refused() {
            given(pending())
                    .when(approve(), by(user(eve)))
                    .expectException(refused("approvals.not-approver"));
            given(pending())
                    .when(deny(), by(SYSTEM))
                    .expectException(refused("approvals.not-approver"));
        }

        @ParameterizedTest
        @EnumSource
        void by_any_kind_of_approver_is_for_those_who_are_it_now(ApproverKind kind) {
            groups.stages = List.of(stage(eveAs(kind)));

            given(pending()).when(approve(), by(user(eve))).expectEvents(approved(eve), approved());
            given(pending())
                    .when(approve(), by(user(new UserId(Ids.next()))))
                    .expectException(refused("approvals.not-approver"));
        }

        private Approver eveAs(ApproverKind kind) {
            return switch (kind) {
                case USER -> Approver.user(eve.value());
                case GROUP_MEMBERS -> {
                    decisions.told(new MemberAdded(auditors, membership(auditors, eve, null)));
                    yield new Approver(kind, auditors.value());
                }
                case RESOURCE_OWNERS -> {
                    decisions.told(owned(finance, eve));
                    yield Approver.RESOURCE_OWNERS;
                }
                case REQUESTER_MANAGER -> {
                    decisions.told(new ManagerAssigned(ann, null, eve));
                    yield new Approver(kind, null);
                }
                case ADMINISTRATORS -> {
                    groups.administrators.add(eve.value());
                    yield Approver.ADMINISTRATORS;
                }
            };
        }

        @Test
        void by_a_member_by_way_of_another_group_is_let_through_as_long_as_there_is_the_group() {
            var inner = new GroupId(Ids.next());
            decisions.told(created(inner, "Inner", JoinPolicy.CLOSED), nested(auditors, inner));
            decisions.told(new MemberAdded(inner, membership(inner, eve, null)));
            groups.stages =
                    List.of(stage(new Approver(ApproverKind.GROUP_MEMBERS, auditors.value())));

            given(pending()).when(approve(), by(user(eve))).expectEvents(approved(eve), approved());

            decisions.told(new GroupDeleted(auditors, decisions.clock.instant()));

            given(pending())
                    .when(approve(), by(user(eve)))
                    .expectException(refused("approvals.not-approver"));
        }

        @Test
        void by_who_is_an_owner_no_longer_is_refused() {
            decisions.told(new OwnerRemoved(finance, owned(finance, ben).grant()));

            given(pending())
                    .when(approve(), by(user(ben)))
                    .expectException(refused("approvals.not-approver"));
        }

        /** Nor in the moment in which the door does not know of it yet. */
        @Test
        void by_an_owner_who_is_disabled_counts_for_nothing() {
            var approvers = new Approvers(decisions.approvers());
            var stage = groups.stages.getFirst();
            assertThat(approvers.mayDecide(ben, stage, submitted(), groups)).isTrue();

            decisions.told(new UserDisabled(ben));

            assertThat(approvers.mayDecide(ben, stage, submitted(), groups)).isFalse();
            given(pending()).when(deny(), by(user(ben))).expectException(refused("access.denied"));
        }

        @Test
        void without_a_reason_is_refused_where_the_policy_wants_one() {
            groups.stages =
                    List.of(
                            new ApprovalStage(
                                    ApprovalRule.ANY_ONE,
                                    null,
                                    List.of(Approver.RESOURCE_OWNERS),
                                    List.of(),
                                    Askable.DAYS,
                                    true));
            var bare = new DecideRequest(id, Decision.DENY, null);

            given(pending())
                    .when(bare, by(user(ben)))
                    .expectException(refused("approvals.justification-required"));
        }

        @Test
        void without_a_reason_stores_none() {
            given(pending())
                    .when(new DecideRequest(id, Decision.DENY, null), by(user(ben)))
                    .expectEvents(
                            new DecisionTaken(id, 1, ben, Decision.DENY, null),
                            new RequestDenied(id, 1));
        }

        @ParameterizedTest
        @EnumSource
        void what_is_decided_already_is_refused(End end) {
            given(pending(end.event(id, asked(id))))
                    .when(approve(), by(user(ben)))
                    .expectException(refused("approvals.already-decided"))
                    .expectNoEvents();
        }

        @Test
        @Tag("X-R3")
        void after_its_time_is_refused_although_nobody_has_noticed_yet() {
            var past = pending();
            decisions.clock.advance(TIME);

            given(past)
                    .when(approve(), by(user(ben)))
                    .expectException(refused("approvals.already-decided"));
        }

        @Test
        void the_same_again_changes_nothing_and_otherwise_is_refused() {
            var past = pending(approved(ben), approved());

            given(past)
                    .when(approve(), by(user(ben)))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(past)
                    .when(deny(), by(user(ben)))
                    .expectException(refused("approvals.already-decided"));
        }

        @Test
        void what_could_not_be_asked_any_more_can_only_be_denied() {
            groups.withdrawn = Refusal.unprocessable("tests.member-already", "They have it");

            given(pending())
                    .when(approve(), by(user(ben)))
                    .expectException(refused("tests.member-already"));
            given(pending())
                    .when(deny(), by(user(ben)))
                    .expectEvents(taken(1, ben, Decision.DENY), new RequestDenied(id, 1));
        }

        @Test
        void what_the_approver_may_not_give_can_only_be_denied() {
            groups.tooMuch = Refusal.forbidden("tests.too-much", "It confers a role");

            given(pending())
                    .when(approve(), by(user(ben)))
                    .expectException(refused("tests.too-much"));
            given(pending())
                    .when(deny(), by(user(ben)))
                    .expectEvents(taken(1, ben, Decision.DENY), new RequestDenied(id, 1));
        }

        @Test
        void an_earlier_stage_opens_the_next_which_has_approvers_of_its_own() {
            groups.stages =
                    List.of(
                            stage(Approver.RESOURCE_OWNERS),
                            stage(Approver.user(ben.value()), Approver.user(eve.value())));

            given(pending()).when(approve(), by(user(ben))).expectEvents(approved(ben), opened(2));
            given(pending(approved(ben), opened(2)))
                    .when(approve(), by(user(cem)))
                    .expectException(refused("approvals.not-approver"));
            given(pending(approved(ben), opened(2)))
                    .when(approve(), by(user(ben)))
                    .expectEvents(taken(2, ben, Decision.APPROVE), approved());
            given(pending(approved(ben), opened(2)))
                    .when(deny(), by(user(eve)))
                    .expectEvents(taken(2, eve, Decision.DENY), new RequestDenied(id, 2));
        }

        @Test
        void all_have_to_approve_where_the_policy_says_so() {
            groups.stages =
                    List.of(stage(ApprovalRule.ALL, null, List.of(), Approver.RESOURCE_OWNERS));

            given(pending()).when(approve(), by(user(ben))).expectEvents(approved(ben));
            given(pending(approved(ben)))
                    .when(approve(), by(user(ben)))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(pending(approved(ben)))
                    .when(deny(), by(user(ben)))
                    .expectException(refused("approvals.already-decided"));
            given(pending(approved(ben)))
                    .when(approve(), by(user(cem)))
                    .expectEvents(approved(cem), approved());
            given(pending(approved(ben)))
                    .when(deny(), by(user(cem)))
                    .expectEvents(taken(1, cem, Decision.DENY), new RequestDenied(id, 1));
        }

        @Test
        void all_are_those_who_are_there_when_it_is_decided() {
            groups.stages =
                    List.of(stage(ApprovalRule.ALL, null, List.of(), Approver.RESOURCE_OWNERS));
            decisions.told(owned(finance, ann), new UserDisabled(cem));

            given(pending()).when(approve(), by(user(ben))).expectEvents(approved(ben), approved());
        }

        @Test
        void so_many_have_to_approve_as_the_policy_says() {
            groups.stages =
                    List.of(
                            stage(
                                    ApprovalRule.QUORUM,
                                    2,
                                    List.of(),
                                    Approver.RESOURCE_OWNERS,
                                    Approver.user(eve.value())));

            given(pending()).when(approve(), by(user(ben))).expectEvents(approved(ben));
            given(pending(approved(ben)))
                    .when(approve(), by(user(eve)))
                    .expectEvents(approved(eve), approved());
        }
    }

    @Nested
    @Tag("GRP-R5")
    class FallingBack {

        @BeforeEach
        void to_administrators() {
            groups.stages =
                    List.of(
                            stage(
                                    ApprovalRule.ANY_ONE,
                                    null,
                                    List.of(Approver.ADMINISTRATORS),
                                    Approver.RESOURCE_OWNERS));
            groups.administrators.add(eve.value());
        }

        private void withoutOwners() {
            for (var owner : List.of(ben, cem)) {
                decisions.told(new OwnerRemoved(finance, owned(finance, owner).grant()));
            }
        }

        @Test
        void is_refused_where_there_is_an_owner() {
            given(pending())
                    .when(approve(), by(user(eve)))
                    .expectException(refused("approvals.not-approver"));
        }

        @Test
        void lets_administrators_decide_where_there_is_no_owner() {
            withoutOwners();

            given(pending()).when(approve(), by(user(eve))).expectEvents(approved(eve), approved());
            given(pending())
                    .when(approve(), by(user(ben)))
                    .expectException(refused("approvals.not-approver"));
        }

        @Test
        void happens_where_all_owners_are_disabled() {
            decisions.told(new UserDisabled(ben), new UserDisabled(cem));

            given(pending()).when(approve(), by(user(eve))).expectEvents(approved(eve), approved());
        }

        @Test
        @Tag("X-R1")
        void happens_where_the_only_owner_is_who_asks() {
            withoutOwners();
            decisions.told(owned(finance, ann));

            given(pending()).when(approve(), by(user(eve))).expectEvents(approved(eve), approved());
        }

        @Test
        void does_not_happen_where_administrators_are_approvers_anyway() {
            groups.stages =
                    List.of(
                            stage(
                                    ApprovalRule.ANY_ONE,
                                    null,
                                    List.of(Approver.user(ben.value())),
                                    Approver.ADMINISTRATORS));

            given(pending())
                    .when(approve(), by(user(ben)))
                    .expectException(refused("approvals.not-approver"));
        }
    }

    @Nested
    class Cancelling {

        @Test
        void by_the_requester_ends_it() {
            given(pending())
                    .when(new CancelRequest(id), by(user(ann)))
                    .expectEvents(new RequestCancelled(id));
        }

        @Test
        void by_anyone_else_is_refused() {
            given(pending())
                    .when(new CancelRequest(id), by(user(ben)))
                    .expectException(refused("approvals.not-requester"));
        }

        @Test
        void again_changes_nothing() {
            given(pending(new RequestCancelled(id)))
                    .when(new CancelRequest(id), by(user(ann)))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
        void what_is_decided_is_refused(End end) {
            given(pending(end.event(id, asked(id))))
                    .when(new CancelRequest(id), by(user(ann)))
                    .expectException(refused("approvals.already-decided"));
        }
    }

    @Nested
    @Tag("X-R3")
    class TimingOut {

        private final TimeOutRequest timeOut = new TimeOutRequest(id, 1);

        @Test
        void what_nobody_has_decided_ends_it() {
            var past = pending();
            decisions.clock.advance(TIME);

            given(past).when(timeOut, by(SYSTEM)).expectEvents(new RequestTimedOut(id, 1));
        }

        @Test
        void before_its_time_changes_nothing() {
            var past = pending();
            decisions.clock.advance(TIME.minusMillis(1));

            given(past)
                    .when(timeOut, by(SYSTEM))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void what_is_decided_changes_nothing() {
            var past = pending(new RequestDenied(id, 1));
            decisions.clock.advance(TIME);

            given(past)
                    .when(timeOut, by(SYSTEM))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void an_earlier_stage_changes_nothing() {
            groups.stages =
                    List.of(stage(Approver.RESOURCE_OWNERS), stage(Approver.RESOURCE_OWNERS));
            var past = pending(approved(ben), opened(2));
            decisions.clock.advance(TIME);

            given(past)
                    .when(timeOut, by(SYSTEM))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(past)
                    .when(new TimeOutRequest(id, 2), by(SYSTEM))
                    .expectEvents(new RequestTimedOut(id, 2));
        }

        @Test
        void is_for_gatehouse_itself() {
            given(pending()).when(timeOut, by(user(ben))).expectException(refused("access.denied"));
        }
    }

    @Nested
    class Delivering {

        private final ReportFailedDelivery failed = new ReportFailedDelivery(id, "tests.gone");

        @Test
        void what_was_approved_is_told_once() {
            given(pending(approved(ben), approved()))
                    .when(new ConfirmDelivery(id), by(SYSTEM))
                    .expectEvents(new RequestDelivered(id));
            given(pending(approved(ben), approved(), new RequestDelivered(id)))
                    .when(new ConfirmDelivery(id), by(SYSTEM))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void what_could_not_be_given_is_told_once_with_the_reason() {
            var event = new DeliveryFailed(id, "tests.gone");

            given(pending(approved(ben), approved())).when(failed, by(SYSTEM)).expectEvents(event);
            given(pending(approved(ben), approved(), event))
                    .when(failed, by(SYSTEM))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void what_nobody_has_approved_changes_nothing() {
            given(pending())
                    .when(new ConfirmDelivery(id), by(SYSTEM))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            given(pending())
                    .when(failed, by(SYSTEM))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_for_gatehouse_itself() {
            given(pending(approved()))
                    .when(new ConfirmDelivery(id), by(user(ben)))
                    .expectException(refused("access.denied"));
            given(pending(approved()))
                    .when(failed, by(user(ann)))
                    .expectException(refused("access.denied"));
        }
    }

    @Nested
    class Resubmitting {

        private final ResubmitRequest again = new ResubmitRequest(id, former, null);

        private Requests before(RequestEvent... events) {
            var state =
                    RequestState.of(
                            new RequestSubmitted(
                                    former,
                                    ann,
                                    asked(former),
                                    said(ann, WHY),
                                    groups.stages,
                                    null));
            state = state.after(new StageOpened(former, 1, decisions.clock.instant().plus(TIME)));
            for (var event : events) {
                state = state.after(event);
            }
            var found = state;
            return request -> request.equals(former) ? Optional.of(found) : Optional.empty();
        }

        private Requests ended(End end) {
            return before(end.event(former, asked(former)));
        }

        @ParameterizedTest
        @EnumSource
        void what_came_to_nothing_asks_anew_and_all_else_is_refused(End end) {
            var result = given(ended(end)).when(again, by(user(ann)));
            if (end.forNothing) {
                result.expectEvents(
                        new RequestSubmitted(
                                id, ann, asked(id), said(ann, WHY), groups.stages, former),
                        opened(1));
            } else {
                result.expectException(refused("approvals.still-open")).expectNoEvents();
            }
        }

        @Test
        void what_is_pending_is_refused() {
            given(before())
                    .when(again, by(user(ann)))
                    .expectException(refused("approvals.still-open"));
        }

        @Test
        void goes_by_the_terms_of_now_and_may_say_something_else() {
            var denied = ended(End.DENIED);
            groups.stages = List.of(stage(Approver.ADMINISTRATORS));

            given(denied)
                    .when(new ResubmitRequest(id, former, FINE), by(user(ann)))
                    .expectEvents(
                            new RequestSubmitted(
                                    id, ann, asked(id), said(ann, FINE), groups.stages, former),
                            opened(1));
        }

        @Test
        void what_may_not_be_asked_any_more_is_refused() {
            groups.withdrawn = Refusal.unprocessable("tests.closed", "Nobody may ask");

            given(ended(End.DENIED))
                    .when(again, by(user(ann)))
                    .expectException(refused("tests.closed"));
        }

        @Test
        void somebody_elses_request_or_none_is_refused() {
            given(ended(End.DENIED))
                    .when(again, by(user(ben)))
                    .expectException(refused("approvals.not-requester"));
            given().when(again, by(user(ann)))
                    .expectException(refused("approvals.no-such-request"));
        }
    }
}
