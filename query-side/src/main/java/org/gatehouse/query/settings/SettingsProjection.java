package org.gatehouse.query.settings;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.settings.SettingsEvent;
import org.gatehouse.api.settings.SettingsEvent.GroupSettingsReplaced;
import org.gatehouse.api.settings.SettingsEvent.PasswordProtectionSettingsReplaced;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.springframework.stereotype.Component;

/** Keeps one row for every document that was ever stored. */
@Component
final class SettingsProjection implements Projection {

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("version", "settings_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(SettingsEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return event.stream();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        var replaced = (SettingsEvent) event.event();
        var document =
                switch (replaced) {
                    case GroupSettingsReplaced e -> e.settings();
                    case PasswordProtectionSettingsReplaced e -> e.settings();
                };
        rows.put(
                event.stream(),
                """
                insert into {version} (settings_id, area, version, document, changed_at, changed_by,
                    position)
                values (?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """,
                event.stream(),
                replaced.area(),
                event.sequence(),
                SettingsViews.JSON.writeValueAsString(document),
                event.at(),
                Metadata.actor(event.metadata()).toString(),
                event.position());
    }
}
