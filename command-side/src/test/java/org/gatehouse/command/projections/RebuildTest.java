package org.gatehouse.command.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.gatehouse.api.projections.ParkedCommand.RetryParked;
import org.gatehouse.api.projections.ParkedEvent.ParkedRetryRequested;
import org.gatehouse.api.projections.ProjectionName;
import org.gatehouse.api.projections.RebuildCommand.CancelRebuild;
import org.gatehouse.api.projections.RebuildCommand.RequestRebuild;
import org.gatehouse.api.projections.RebuildEvent.RebuildCancelled;
import org.gatehouse.api.projections.RebuildEvent.RebuildRequested;
import org.gatehouse.api.projections.RebuildId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private static final ProjectionName GROUPS = new ProjectionName("groups");
    private static final ProjectionName USERS = new ProjectionName("users");

    private final AggregateTestFixture<Rebuild> rebuild = new AggregateTestFixture<>(Rebuild.class);
    private final AggregateTestFixture<ParkedRetries> retries =
            new AggregateTestFixture<>(ParkedRetries.class);
    private final RebuildId id = new RebuildId(Ids.next());

    @Test
    void a_rebuild_is_requested_of_a_projection() {
        rebuild.givenNoPriorActivity()
                .when(new RequestRebuild(id, GROUPS))
                .expectEvents(new RebuildRequested(id, "groups"));
    }

    @Test
    void a_rebuild_is_cancelled_once() {
        rebuild.given(new RebuildRequested(id, "groups"))
                .when(new CancelRebuild(id, GROUPS))
                .expectEvents(new RebuildCancelled(id));
    }

    @Test
    void what_was_cancelled_stays_so() {
        rebuild.given(new RebuildRequested(id, "groups"), new RebuildCancelled(id))
                .when(new CancelRebuild(id, GROUPS))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_rebuild_of_another_projection_is_not_found() {
        rebuild.given(new RebuildRequested(id, "groups"))
                .when(new CancelRebuild(id, USERS))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectException(
                        org.hamcrest.Matchers.hasToString(
                                org.hamcrest.Matchers.containsString("There is none")));
    }

    @Test
    void what_was_never_requested_cannot_be_cancelled() {
        rebuild.givenNoPriorActivity()
                .when(new CancelRebuild(id, GROUPS))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void a_retry_may_be_requested_again_and_again() {
        retries.given(new ParkedRetryRequested("users"))
                .when(new RetryParked(USERS))
                .expectEvents(new ParkedRetryRequested("users"));
    }

    @Test
    void a_path_that_names_no_projection_is_not_found() {
        var controller =
                new ProjectionController(command -> {
                    throw new AssertionError("It must not get this far");
                });

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> controller.request("nonsense"))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(404);
                    assertThat(refusal.code()).isEqualTo("projections.no-such-projection");
                });
    }
}
