package org.gatehouse.command.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.approvals.Askable.stage;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.refusal;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.Command;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.Decision;
import org.gatehouse.api.approvals.Justification;
import org.gatehouse.api.approvals.RequestCommand.CancelRequest;
import org.gatehouse.api.approvals.RequestCommand.DecideRequest;
import org.gatehouse.api.approvals.RequestCommand.ResubmitRequest;
import org.gatehouse.api.approvals.RequestCommand.SubmitRequest;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipEvent.AdmissionWithheld;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.roles.RoleEvent.RoleAssigned;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.CanonicalRequest;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to requests that come through the door, also when much happens at once. */
@CommandSideTest
@Import(RequestsTest.Roles.class)
class RequestsTest {

    private static final int ROUNDS = 20;
    private static final int STEPS = 80;
    private static final Justification WHY = new Justification("I keep the books");

    /** Nobody else lets people ask for roles. */
    @TestConfiguration
    static class Roles {
        @Bean
        Askable askableRoles() {
            return new Askable(ResourceKind.ROLE);
        }
    }

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;
    @Autowired Scheduler scheduler;
    @Autowired PostgresEventStore events;
    @Autowired TransactionTemplate transaction;
    @Autowired Askable roles;

    private World world;
    private UserId ann;
    private UserId ben;
    private UserId cem;
    private final Resource role = new Resource(ResourceKind.ROLE, Ids.next());

    /** Ann asks; Ben and Cem own what she asks for. */
    @BeforeEach
    void people() {
        world = new World(commands, database);
        ann = world.person();
        ben = world.person();
        cem = world.person();
        roles.stages = List.of(stage(Approver.RESOURCE_OWNERS));
        own(ben);
        own(cem);
    }

    private void own(UserId user) {
        database.owner()
                .update(
                        """
                        insert into command.grant_fact
                            (holder_kind, holder, resource_kind, resource_id, role, source_kind, source_id)
                        values ('USER', ?, 'ROLE', ?, 'OWNER', 'DIRECT', ?)
                        """,
                        user.value(),
                        role.id(),
                        Ids.next());
    }

    private SubmitRequest submission() {
        return new SubmitRequest(new RequestId(Ids.next()), ann, role, GrantRole.ASSIGNEE, WHY);
    }

    private RequestId submit() {
        as(ann.value());
        var command = submission();
        commands.send(command);
        return command.requestId();
    }

    private static DecideRequest decision(RequestId id, Decision decision) {
        return new DecideRequest(id, decision, null);
    }

    private void decide(UserId approver, RequestId id, Decision decision) {
        as(approver.value());
        commands.send(decision(id, decision));
    }

    private List<String> events(RequestId id) {
        return world.events(id.value()).stream()
                .map(name -> name.substring(name.indexOf('.') + 1))
                .toList();
    }

    private void awaitLast(RequestId id, String event) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(events(id)).endsWith(event));
    }

    private Grant asked(RequestId id) {
        return new Grant(
                Holder.user(ann.value()),
                role,
                GrantRole.ASSIGNEE,
                new Source(SourceKind.REQUEST, id.value()),
                null,
                null);
    }

    /** Tells in the name of a room what became of an approved request. */
    private void tell(RequestId id, DomainEvent event) {
        var cause = world.metadata(id.value(), "approvals.RequestApproved");
        var metadata =
                MetaData.from(
                        Map.of(
                                Metadata.ACTOR, "system:roles",
                                Metadata.CORRELATION_ID, cause.get("correlationId"),
                                Metadata.CAUSATION_ID, "causation",
                                Metadata.COMMAND_ID, "command",
                                Metadata.TENANT, Metadata.THE_TENANT));
        transaction.executeWithoutResult(t ->
                events.publish(
                        new GenericDomainEventMessage<>(
                                "Room", Ids.next().toString(), 0, event, metadata)));
    }

    private void deliver(RequestId id) {
        var definition = new RoleDefinitionId(role.id());
        tell(id, new RoleAssigned(RoleAssignmentId.of(definition, ann), asked(id)));
    }

    private void withhold(RequestId id) {
        tell(id, new AdmissionWithheld(new GroupId(Ids.next()), asked(id), "tests.gone"));
    }

    private void timeOut(RequestId id) {
        clock.advance(Duration.ofDays(Askable.DAYS));
        scheduler.triggerCheckForDueExecutions();
        awaitLast(id, "RequestTimedOut");
    }

    private long lines(RequestId id) {
        return database.owner()
                .queryForObject(
                        "select count(*) from command.due_sheet where line = ?",
                        Long.class,
                        "request-timeout:" + id);
    }

    /** How many of those who do something at once get it done; the others' codes are told. */
    private static int done(List<String> refusals, List<Callable<?>> attempts) throws Exception {
        var start = new CyclicBarrier(attempts.size());
        int done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results =
                    attempts.stream()
                            .map(attempt ->
                                    threads.submit(() -> {
                                        start.await();
                                        return outcome(attempt);
                                    }))
                            .toList();
            for (var result : results) {
                if (result.get().isEmpty()) {
                    done++;
                } else {
                    refusals.add(result.get().get());
                }
            }
        }
        return done;
    }

    private static Optional<String> outcome(Callable<?> attempt) throws Exception {
        try {
            attempt.call();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    private Callable<?> sending(UserId actor, Command command) {
        return () -> {
            as(actor.value());
            return commands.send(command);
        };
    }

    @Test
    void two_submissions_at_once_make_one_request() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var refusals = new ArrayList<String>();
            var first = submission();
            var second = submission();

            int done = done(refusals, List.of(sending(ann, first), sending(ann, second)));

            assertThat(done).as("round %d", round).isOne();
            assertThat(refusals).containsExactly("approvals.already-asked");
            var made = events(first.requestId()).isEmpty() ? second : first;
            assertThat(events(made.requestId())).containsExactly("RequestSubmitted", "StageOpened");
            as(ann.value());
            commands.send(new CancelRequest(made.requestId()));
        }
    }

    @Test
    void two_owners_deciding_at_once_decide_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = submit();
            var refusals = new ArrayList<String>();

            int done =
                    done(
                            refusals,
                            List.of(
                                    sending(ben, decision(id, Decision.APPROVE)),
                                    sending(cem, decision(id, Decision.DENY))));

            assertThat(done).as("round %d", round).isOne();
            assertThat(refusals).containsExactly("approvals.already-decided");
            assertThat(events(id))
                    .hasSize(4)
                    .startsWith("RequestSubmitted", "StageOpened", "DecisionTaken");
            if (events(id).getLast().equals("RequestApproved")) {
                withhold(id);
                awaitLast(id, "DeliveryFailed");
            }
        }
    }

    @Test
    void what_is_cancelled_and_approved_at_once_is_one_of_both() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = submit();
            var refusals = new ArrayList<String>();

            int done =
                    done(
                            refusals,
                            List.of(
                                    sending(ben, decision(id, Decision.APPROVE)),
                                    sending(ann, new CancelRequest(id))));

            assertThat(done).as("round %d", round).isOne();
            assertThat(refusals).containsExactly("approvals.already-decided");
            if (events(id).getLast().equals("RequestApproved")) {
                withhold(id);
                awaitLast(id, "DeliveryFailed");
            }
        }
    }

    /** The ways in which a request ends. */
    enum End {
        DENIED,
        CANCELLED,
        TIMED_OUT,
        DELIVERED,
        FAILED
    }

    @ParameterizedTest
    @EnumSource
    void the_same_can_be_asked_again_once_a_request_has_ended_and_not_before(End end) {
        var id = submit();
        assertThat(refusal(this::submit)).isEqualTo("approvals.already-asked");

        end(id, end);

        submit();
    }

    private void end(RequestId id, End end) {
        switch (end) {
            case DENIED -> decide(ben, id, Decision.DENY);
            case CANCELLED -> {
                as(ann.value());
                commands.send(new CancelRequest(id));
            }
            case TIMED_OUT -> timeOut(id);
            case DELIVERED -> {
                approve(id);
                deliver(id);
                awaitLast(id, "RequestDelivered");
            }
            case FAILED -> {
                approve(id);
                withhold(id);
                awaitLast(id, "DeliveryFailed");
            }
        }
    }

    private void approve(RequestId id) {
        decide(ben, id, Decision.APPROVE);
        assertThat(refusal(this::submit)).isEqualTo("approvals.already-asked");
    }

    @Test
    @Tag("X-R3")
    void nobody_deciding_denies_when_the_time_is_over_and_does_nothing_where_somebody_has() {
        var denied = submit();
        assertThat(lines(denied)).isOne();
        decide(cem, denied, Decision.DENY);
        assertThat(lines(denied)).isZero();
        var forgotten = submit();

        timeOut(forgotten);

        assertThat(events(forgotten))
                .containsExactly("RequestSubmitted", "StageOpened", "RequestTimedOut");
        assertThat(world.metadata(forgotten.value(), "approvals.RequestTimedOut"))
                .containsEntry("actor", "system:approvals")
                .containsEntry("policyVersion", Askable.VERSION);
        assertThat(events(denied)).endsWith("RequestDenied");
        assertThat(lines(forgotten)).isZero();
    }

    @Test
    @Tag("X-R3")
    void each_stage_has_a_time_of_its_own() {
        roles.stages = List.of(stage(Approver.RESOURCE_OWNERS), stage(Approver.RESOURCE_OWNERS));
        var id = submit();
        clock.advance(Duration.ofDays(Askable.DAYS - 1));
        decide(ben, id, Decision.APPROVE);
        assertThat(lines(id)).isOne();

        clock.advance(Duration.ofDays(1));
        decide(cem, id, Decision.APPROVE);

        assertThat(events(id)).endsWith("StageOpened", "DecisionTaken", "RequestApproved");
    }

    @Test
    @Tag("LOG-R4")
    void one_correlation_id_links_request_approval_and_delivery() {
        as(caller(ann, "asked-by-ann"));
        var command = submission();
        commands.send(command);
        var id = command.requestId();
        as(caller(ben, "decided-by-ben"));
        commands.send(decision(id, Decision.APPROVE));
        deliver(id);
        awaitLast(id, "RequestDelivered");

        assertThat(metadata(id, "DecisionTaken"))
                .containsEntry("correlationId", "decided-by-ben")
                .containsEntry("policyVersion", Askable.VERSION);
        for (var event : List.of("RequestSubmitted", "StageOpened", "RequestApproved")) {
            assertThat(metadata(id, event))
                    .as(event)
                    .containsEntry("correlationId", "asked-by-ann")
                    .containsEntry("policyVersion", Askable.VERSION);
        }
        assertThat(metadata(id, "RequestApproved"))
                .containsEntry("actor", "user:" + ben)
                .containsEntry("commandId", metadata(id, "DecisionTaken").get("commandId"));
        assertThat(metadata(id, "RequestDelivered"))
                .containsEntry("correlationId", "asked-by-ann")
                .containsEntry("actor", "system:approvals");
    }

    private Map<String, Object> metadata(RequestId id, String event) {
        return world.metadata(id.value(), "approvals." + event);
    }

    private static Caller caller(UserId user, String correlationId) {
        return new Caller(
                new Actor.User(user.value()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "192.0.2.7",
                Optional.empty(),
                correlationId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                new CanonicalRequest("POST", "/tests", null, Optional.empty(), () -> new byte[0]));
    }

    @Test
    void what_is_given_again_later_changes_nothing() {
        var id = submit();
        decide(ben, id, Decision.APPROVE);
        deliver(id);
        awaitLast(id, "RequestDelivered");

        deliver(id);
        withhold(id);
        awaitNoReaction();

        assertThat(events(id))
                .containsOnlyOnce("RequestDelivered")
                .doesNotContain("DeliveryFailed");
    }

    private void awaitNoReaction() {
        await().untilAsserted(() ->
                assertThat(
                                database.owner()
                                        .queryForList(
                                                "select line from command.due_sheet"
                                                        + " where line like 'reaction:approvals.%'"))
                        .isEmpty());
    }

    @Test
    void what_was_denied_is_asked_again_in_the_same_words() {
        var id = submit();
        decide(ben, id, Decision.DENY);
        as(ann.value());
        var again = new RequestId(Ids.next());

        commands.send(new ResubmitRequest(again, id, null));

        assertThat(events(again)).containsExactly("RequestSubmitted", "StageOpened");
        var more = new ResubmitRequest(new RequestId(Ids.next()), id, null);
        assertThat(refusal(() -> commands.send(more))).isEqualTo("approvals.already-asked");
        decide(cem, again, Decision.APPROVE);
        assertThat(events(again)).endsWith("RequestApproved");
    }

    /** As simple as it can be said: what may follow, and what then is. */
    @Test
    void any_history_of_requests_agrees_with_a_model(TestReporter reporter) {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        var random = new Random(seed);
        var id = submit();
        var state = "pending";
        for (int step = 0; step < STEPS; step++) {
            var actor = List.of(ann, ben, cem).get(random.nextInt(3));
            boolean own = actor.equals(ann);
            as(actor.value());
            var current = id;
            switch (random.nextInt(4)) {
                case 0 -> {
                    boolean may = own && (state.equals("pending") || state.equals("cancelled"));
                    assertThat(accepts(new CancelRequest(current)))
                            .as(seed + " cancel")
                            .isEqualTo(may);
                    state = may ? "cancelled" : state;
                }
                case 1 -> {
                    boolean may = !own && state.equals("pending");
                    boolean same = state.equals("denied by " + actor);
                    assertThat(accepts(decision(current, Decision.DENY)))
                            .as(seed + " deny")
                            .isEqualTo(may || same);
                    state = may ? "denied by " + actor : state;
                }
                case 2 -> {
                    if (state.equals("pending") && random.nextBoolean()) {
                        timeOut(current);
                        state = "timed out";
                    }
                }
                default -> {
                    boolean may = own && !state.equals("pending");
                    var next = new RequestId(Ids.next());
                    assertThat(accepts(new ResubmitRequest(next, current, null)))
                            .as(seed + " resubmit")
                            .isEqualTo(may);
                    id = may ? next : id;
                    state = may ? "pending" : state;
                }
            }
        }
    }

    private boolean accepts(Command command) {
        try {
            commands.send(command);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
