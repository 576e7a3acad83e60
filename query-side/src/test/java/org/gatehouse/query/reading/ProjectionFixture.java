package org.gatehouse.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One or more projections on tables of their own; everything they are told they are told twice. */
public final class ProjectionFixture {

    private final ReadingFixture reading;
    private final Map<Projection, Generation> generations = new HashMap<>();

    public ProjectionFixture(TestDatabase database, Projection... projections) {
        reading = new ReadingFixture(database);
        for (var projection : Arrays.asList(projections)) {
            generations.put(projection, fresh(projection));
        }
    }

    private Generation fresh(Projection projection) {
        reading.generation(projection);
        reading.generations.rebuild(projection, Ids.next());
        return reading.generations.current(projection).getLast();
    }

    /** Takes the story in; then again as a whole, event by event, and with each event doubled. */
    public void tell(Story story) {
        generations.forEach((projection, generation) -> {
            take(projection, generation, story.events());
            var once = rows(projection, generation);
            take(projection, generation, story.events());
            story.events().forEach(event -> take(projection, generation, List.of(event)));
            assertThat(rows(projection, generation)).as("seen again").isEqualTo(once);

            var other = fresh(projection);
            var doubled = new ArrayList<Recorded>();
            story.events().forEach(event -> doubled.addAll(List.of(event, event)));
            take(projection, other, doubled);
            assertThat(rows(projection, other)).as("each event doubled").isEqualTo(once);
        });
    }

    private void take(Projection projection, Generation generation, List<Recorded> events) {
        reading.apply(
                projection,
                generation,
                events.stream()
                        .filter(event ->
                                projection.events().stream()
                                        .anyMatch(known -> known.isInstance(event.event())))
                        .toList());
        assertThat(reading.parked.entries(generation)).isEmpty();
    }

    private List<List<Map<String, Object>>> rows(Projection projection, Generation generation) {
        return projection.tables().stream()
                .map(table ->
                        reading.rows(generation, table.name()).stream()
                                .map(ProjectionFixture::comparable)
                                .toList())
                .toList();
    }

    private static Map<String, Object> comparable(Map<String, Object> row) {
        var texts = new HashMap<String, Object>();
        row.forEach((column, value) -> texts.put(column, String.valueOf(value)));
        return texts;
    }

    /** What readers ask. */
    public Views views() {
        return new Views(
                JdbcClient.create(reading.database),
                generations.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().name(), Map.Entry::getValue)));
    }
}
