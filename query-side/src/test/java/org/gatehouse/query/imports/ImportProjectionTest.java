package org.gatehouse.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.imports.ImportCounts;
import org.gatehouse.api.imports.ImportEvent.ImportFinished;
import org.gatehouse.api.imports.ImportEvent.ImportInterrupted;
import org.gatehouse.api.imports.ImportEvent.ImportProgressed;
import org.gatehouse.api.imports.ImportEvent.ImportStarted;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.imports.ImportProblem;
import org.gatehouse.api.imports.ImportView;
import org.gatehouse.api.imports.UnplacedValues;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final Instant A_MINUTE_LATER = Story.BEGIN.plus(Duration.ofMinutes(1));
    private static final ImportCounts HALF = new ImportCounts(5, 4, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    private static final ImportCounts ALL = new ImportCounts(10, 8, 0, 0, 0, 3, 2, 1, 1, 0, 2);
    private static final ImportProblem NOBODY =
            new ImportProblem(9, "manager", "imports.no-such-person", false);
    private static final ImportProblem TWICE =
            new ImportProblem(7, null, "imports.told-twice", true);
    private static final UnplacedValues PHONES = new UnplacedValues("homePhone", 3);

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new ImportProjection());
    private final ImportId id = new ImportId(Ids.next());

    private Story started() {
        return new Story().then(id.value(), new ImportStarted(id, ImportFormat.CSV, true));
    }

    private Optional<ImportView> find() {
        return ImportViews.find(fixture.views(), id.value());
    }

    @Test
    void while_it_runs_it_shows_how_far_it_is_and_what_is_wrong_by_line() {
        fixture.tell(
                started()
                        .then(id.value(), new ImportProgressed(id, HALF, List.of(NOBODY)))
                        .then(id.value(), new ImportProgressed(id, ALL, List.of(TWICE))));

        assertThat(find())
                .contains(
                        new ImportView(
                                id,
                                "running",
                                ImportFormat.CSV,
                                true,
                                Story.BEGIN,
                                null,
                                ALL,
                                List.of(TWICE, NOBODY),
                                List.of(),
                                2));
    }

    @Test
    void once_it_has_finished_it_shows_what_there_was_no_place_for() {
        fixture.tell(started().then(id.value(), new ImportFinished(id, ALL, List.of(PHONES))));

        assertThat(find())
                .contains(
                        new ImportView(
                                id,
                                "finished",
                                ImportFormat.CSV,
                                true,
                                Story.BEGIN,
                                A_MINUTE_LATER,
                                ALL,
                                List.of(),
                                List.of(PHONES),
                                1));
    }

    @Test
    void one_that_broke_off_shows_what_had_come_of_it() {
        fixture.tell(started().then(id.value(), new ImportInterrupted(id, HALF)));

        assertThat(find()).get().extracting(ImportView::state).isEqualTo("interrupted");
        assertThat(find()).get().extracting(ImportView::counts).isEqualTo(HALF);
    }
}
