package org.gatehouse.query.imports;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.imports.ImportCounts;
import org.gatehouse.api.imports.ImportEvent;
import org.gatehouse.api.imports.ImportEvent.ImportFinished;
import org.gatehouse.api.imports.ImportEvent.ImportInterrupted;
import org.gatehouse.api.imports.ImportEvent.ImportProgressed;
import org.gatehouse.api.imports.ImportEvent.ImportStarted;
import org.gatehouse.api.imports.ImportProblem;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.springframework.stereotype.Component;

/** Keeps the rows of imports. */
@Component
final class ImportProjection implements Projection {

    private static final ImportCounts NOTHING = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("import", "import_id"), new Table("problem", "import_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(ImportEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return event.stream();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        var id = event.stream();
        switch ((ImportEvent) event.event()) {
            case ImportStarted e ->
                    rows.put(
                            id,
                            """
                            insert into {import} (import_id, format, dry_run, state, started_at,
                                counts, unplaced, version, position)
                            values (?, ?, ?, 'running', ?, ?::jsonb, '[]', ?, ?)
                            on conflict do nothing
                            """,
                            id,
                            e.format(),
                            e.dryRun(),
                            event.at(),
                            ImportViews.JSON.writeValueAsString(NOTHING),
                            event.sequence(),
                            event.position());
            case ImportProgressed e -> {
                progress(e, event, rows);
                for (int number = 0; number < e.problems().size(); number++) {
                    problem(e.problems().get(number), number, event, rows);
                }
            }
            case ImportFinished e -> {
                rows.put(
                        id,
                        "update {import} set unplaced = ?::jsonb"
                                + " where import_id = ? and position < ?",
                        ImportViews.JSON.writeValueAsString(e.unplaced()),
                        id,
                        event.position());
                end("finished", e.counts(), event, rows);
            }
            case ImportInterrupted e -> end("interrupted", e.counts(), event, rows);
        }
    }

    private static void progress(ImportProgressed event, Recorded at, Rows rows) {
        rows.put(
                at.stream(),
                """
                update {import} set counts = ?::jsonb, version = ?, position = ?
                where import_id = ? and position < ?
                """,
                ImportViews.JSON.writeValueAsString(event.counts()),
                at.sequence(),
                at.position(),
                at.stream(),
                at.position());
    }

    private static void problem(ImportProblem problem, int number, Recorded at, Rows rows) {
        rows.put(
                at.stream(),
                """
                insert into {problem} (import_id, position, number, line, attribute, code,
                    entry_refused)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                at.stream(),
                at.position(),
                number,
                problem.line(),
                problem.attribute(),
                problem.code(),
                problem.entryRefused());
    }

    private static void end(String state, ImportCounts counts, Recorded at, Rows rows) {
        rows.put(
                at.stream(),
                """
                update {import} set state = ?, ended_at = ?, counts = ?::jsonb, version = ?,
                    position = ?
                where import_id = ? and position < ?
                """,
                state,
                at.at(),
                ImportViews.JSON.writeValueAsString(counts),
                at.sequence(),
                at.position(),
                at.stream(),
                at.position());
    }
}
