package org.gatehouse.query.projections;

import java.util.Comparator;
import java.util.List;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.projections.ParkedView;
import org.gatehouse.api.projections.ProjectionView;
import org.gatehouse.api.projections.RebuildId;
import org.gatehouse.api.projections.RebuildView;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.query.reading.Drift;
import org.gatehouse.query.reading.Generation;
import org.gatehouse.query.reading.Generations;
import org.gatehouse.query.reading.Parked;
import org.gatehouse.query.reading.Progress;
import org.gatehouse.query.reading.Projection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/projections")
final class ProjectionReadController {

    private final List<Projection> projections;
    private final Generations generations;
    private final Progress progress;
    private final Parked parked;
    private final Drift drift;
    private final LogEnd end;

    ProjectionReadController(
            List<Projection> projections,
            Generations generations,
            Progress progress,
            Parked parked,
            Drift drift,
            LogEnd end) {
        this.projections =
                projections.stream().sorted(Comparator.comparing(Projection::name)).toList();
        this.generations = generations;
        this.progress = progress;
        this.parked = parked;
        this.drift = drift;
        this.end = end;
    }

    @GetMapping
    @Requires(Permission.OPERATE)
    List<ProjectionView> list() {
        return projections.stream()
                .flatMap(projection -> generations.shown(projection).stream())
                .map(this::view)
                .toList();
    }

    private ProjectionView view(Generation generation) {
        long position = progress.stored(generation);
        var last = end.visible();
        var found = drift.of(generation);
        return new ProjectionView(
                generation.projection(),
                generation.number(),
                generation.state() == Generation.State.LIVE ? "live" : "building",
                end.at(position).toString(),
                last.toString(),
                Math.max(0, last.position() - position),
                parked.entries(generation).size(),
                found.size(),
                found.isEmpty() ? null : found.getFirst().foundAt());
    }

    @GetMapping("/{name}/rebuilds/{id}")
    @Requires(Permission.OPERATE)
    RebuildView rebuild(@PathVariable String name, @PathVariable RebuildId id) {
        var asked =
                generations
                        .askedBy(id.value())
                        .filter(found -> found.generation().projection().equals(name))
                        .orElseThrow(() ->
                                Refusal.notFound(
                                        "projections.no-such-rebuild",
                                        "There is none with this id of this projection"));
        var generation = asked.generation();
        return new RebuildView(
                id,
                name,
                generation.number(),
                state(asked),
                end.at(progress.stored(generation)).toString(),
                end.visible().toString(),
                asked.startedAt(),
                asked.liveAt());
    }

    private static String state(Generations.Asked asked) {
        if (asked.liveAt() != null) {
            return "done";
        }
        return asked.generation().state() == Generation.State.BUILDING ? "building" : "cancelled";
    }

    /** In the order of the log. */
    @GetMapping("/{name}/parked")
    @Requires(Permission.OPERATE)
    List<ParkedView> parked(@PathVariable String name) {
        var projection =
                projections.stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.notFound(
                                        "projections.no-such-projection", "None is called so"));
        return generations.shown(projection).stream()
                .flatMap(shown -> parked.entries(shown).stream())
                .map(entry ->
                        new ParkedView(
                                entry.sequence(),
                                end.at(entry.position()).toString(),
                                entry.eventId(),
                                entry.cause(),
                                entry.parkedAt()))
                .toList();
    }
}
