package org.gatehouse.query.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.projections.ParkedEvent.ParkedRetryRequested;
import org.gatehouse.api.projections.ParkedId;
import org.gatehouse.api.projections.ProjectionName;
import org.gatehouse.api.projections.ProjectionView;
import org.gatehouse.api.projections.RebuildEvent.RebuildCancelled;
import org.gatehouse.api.projections.RebuildEvent.RebuildRequested;
import org.gatehouse.api.projections.RebuildId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.Generations;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.ReadingFixture;
import org.gatehouse.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Operators' requests, from the log to what becomes of them, on the whole query side. */
@QuerySideTest
class SteeringTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired TestDatabase database;
    @Autowired ProjectionReadController controller;
    @Autowired List<Projection> projections;
    @Autowired Generations generations;
    @Autowired HealthIndicator[] health;

    private ReadingFixture log;

    @BeforeEach
    void open() {
        log = new ReadingFixture(database);
    }

    private void append(UUID stream, DomainEvent... events) {
        log.append(stream, events);
    }

    private Projection projection(String name) {
        return projections.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private ProjectionView shown(String name) {
        return controller.list().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_contract_knows_every_projection_by_name() {
        assertThat(projections)
                .extracting(Projection::name)
                .containsExactlyInAnyOrderElementsOf(ProjectionName.KNOWN);
    }

    @Test
    void a_requested_rebuild_is_built_and_shown() {
        int before = shown("groups").generation();
        var id = new RebuildId(Ids.next());

        append(id.value(), new RebuildRequested(id, "groups"));

        await().atMost(LONG).until(() -> shown("groups").generation() > before);
        var rebuild = controller.rebuild("groups", id);
        assertThat(rebuild.state()).isEqualTo("done");
        assertThat(rebuild.generation()).isEqualTo(shown("groups").generation());
        assertThat(rebuild.shownDateTime()).isNotNull();
    }

    @Test
    void what_was_cancelled_before_anybody_looked_is_never_shown() {
        int before = shown("audit").generation();
        var id = new RebuildId(Ids.next());

        append(id.value(), new RebuildRequested(id, "audit"), new RebuildCancelled(id));

        await().atMost(LONG).until(() -> generations.askedBy(id.value()).isPresent());
        await().atMost(LONG)
                .until(() -> !controller.rebuild("audit", id).state().equals("building"));
        var state = controller.rebuild("audit", id).state();
        // It may have been shown between the two: then cancelling changes nothing.
        assertThat(shown("audit").generation() > before).isEqualTo(state.equals("done"));
    }

    @Test
    void what_could_not_be_taken_in_is_listed_and_retried() {
        var group = new GroupId(Ids.next());
        var events = new GroupRenamed(group, "Former", "Later");
        append(group.value(), events);
        var position =
                database.owner()
                        .queryForObject("select max(position) from events.event", Long.class);
        database.owner()
                .update(
                        """
                        insert into query.parked
                            (projection, number, sequence, position, event_id, cause, parked_at)
                        select 'users', max(number), ?, ?, ?, 'tests', now()
                        from query.generation where projection = 'users' and state = 'live'
                        """,
                        group.toString(),
                        position,
                        Ids.next());
        assertThat(controller.parked("users")).hasSize(1);
        assertThat(shown("users").parked()).isEqualTo(1);
        assertThat(health)
                .anyMatch(indicator -> indicator.health().getStatus().getCode().equals("DEGRADED"));

        append(ParkedId.of("users").value(), new ParkedRetryRequested("users"));

        await().atMost(LONG).until(() -> controller.parked("users").isEmpty());
    }

    @Test
    void of_a_projection_that_there_is_not_nothing_is_found() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> controller.parked("nonsense"))
                .matches(refusal -> refusal.code().equals("projections.no-such-projection"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> controller.rebuild("groups", new RebuildId(Ids.next())))
                .matches(refusal -> refusal.code().equals("projections.no-such-rebuild"));
    }

    @Test
    void a_request_about_a_projection_that_was_given_up_stops_nobody() {
        var gone = new RebuildId(Ids.next());
        append(gone.value(), new RebuildRequested(gone, "given-up"));
        var id = new RebuildId(Ids.next());
        append(id.value(), new RebuildRequested(id, "users"));

        await().atMost(LONG).until(() -> generations.askedBy(id.value()).isPresent());
        assertThat(generations.askedBy(gone.value())).isEmpty();
        assertThat(generations.current(projection("users"))).isNotEmpty();
    }
}
