package org.gatehouse.query.settings;

import java.util.List;
import java.util.Optional;
import org.gatehouse.api.settings.SettingsArea;
import org.gatehouse.api.settings.SettingsVersionView;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Views;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about settings. */
final class SettingsViews {

    /** Reads what the projection writes. */
    static final JsonMapper JSON = JsonMapper.builder().build();

    private SettingsViews() {}

    /** The last document; none where nobody has stored any. */
    static <T> Optional<SettingsVersionView<T>> current(
            Views views, SettingsArea area, Class<T> type) {
        return before(views, area, type, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** Newest first. */
    static <T> List<SettingsVersionView<T>> versions(
            Views views, SettingsArea area, Class<T> type, Paging page) {
        return before(
                views,
                area,
                type,
                page.cursor().map(c -> c.number(0)).orElse(Long.MAX_VALUE),
                page.fetch());
    }

    private static <T> List<SettingsVersionView<T>> before(
            Views views, SettingsArea area, Class<T> type, long version, int limit) {
        return views.sql(
                        """
                        select version, document, changed_at, changed_by from {settings.version}
                        where settings_id = :id and version < :before
                        order by version desc limit :limit
                        """)
                .param("id", area.id().value())
                .param("before", version)
                .param("limit", limit)
                .query((row, n) ->
                        new SettingsVersionView<>(
                                row.getLong(1),
                                JSON.readValue(row.getString(2), type),
                                row.getTimestamp(3).toInstant(),
                                row.getString(4)))
                .list();
    }
}
