package org.gatehouse.query.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.imports.ImportCounts;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.imports.ImportProblem;
import org.gatehouse.api.imports.ImportView;
import org.gatehouse.api.imports.UnplacedValues;
import org.gatehouse.query.reading.Views;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about imports. */
final class ImportViews {

    /** Reads what the projection writes. */
    static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportViews() {}

    static Optional<ImportView> find(Views views, UUID id) {
        var problems = problems(views, id);
        return views.sql(
                        """
                        select import_id, state, format, dry_run, started_at, ended_at, counts,
                               unplaced, version
                        from {imports.import} where import_id = :id
                        """)
                .param("id", id)
                .query((row, n) -> row(row, problems))
                .optional();
    }

    private static List<ImportProblem> problems(Views views, UUID id) {
        return views.sql(
                        """
                        select line, attribute, code, entry_refused from {imports.problem}
                        where import_id = :id order by line, position, number
                        """)
                .param("id", id)
                .query((row, n) ->
                        new ImportProblem(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4)))
                .list();
    }

    private static ImportView row(ResultSet row, List<ImportProblem> problems) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new ImportView(
                new ImportId(row.getObject("import_id", UUID.class)),
                row.getString("state"),
                ImportFormat.valueOf(row.getString("format")),
                row.getBoolean("dry_run"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                JSON.readValue(row.getString("counts"), ImportCounts.class),
                problems,
                List.of(JSON.readValue(row.getString("unplaced"), UnplacedValues[].class)),
                row.getLong("version"));
    }
}
