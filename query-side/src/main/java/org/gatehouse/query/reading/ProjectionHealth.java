package org.gatehouse.query.reading;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Tells operators of events that could not be taken in and of rows that are not what the log says.
 * It takes no node out of service: the others would show the same.
 */
@Component("projections")
final class ProjectionHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final List<Projection> projections;
    private final Generations generations;
    private final Parked parked;
    private final Drift drift;

    ProjectionHealth(
            List<Projection> projections, Generations generations, Parked parked, Drift drift) {
        this.projections = projections;
        this.generations = generations;
        this.parked = parked;
        this.drift = drift;
    }

    @Override
    public Health health() {
        var wrong = new LinkedHashMap<String, Object>();
        for (var projection : projections) {
            generations
                    .shown(projection)
                    .ifPresent(shown -> {
                        int sequences = parked.sequences(shown).size();
                        int rows = drift.of(shown).size();
                        if (sequences + rows > 0) {
                            wrong.put(
                                    projection.name(),
                                    sequences + " sequences parked, " + rows + " rows drifting");
                        }
                    });
        }
        return (wrong.isEmpty() ? Health.up() : Health.status(DEGRADED)).withDetails(wrong).build();
    }
}
