package org.gatehouse.command.facts;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsArea;
import org.gatehouse.api.settings.SettingsEvent;
import org.gatehouse.api.settings.SettingsEvent.GroupSettingsReplaced;
import org.gatehouse.api.settings.SettingsEvent.PasswordProtectionSettingsReplaced;
import org.gatehouse.platform.messages.Metadata;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the organisation has decided, of every area. */
@Component
@ProcessingGroup(Facts.GROUP)
public class SettingsFacts {

    private final JdbcTemplate db;
    private final JsonMapper json;

    public SettingsFacts(JdbcTemplate db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * What holds now.
     *
     * @param version such as {@code groups:3}, where 3 is the document's {@code ETag}; {@code
     *     groups:default} where nobody has decided anything
     */
    public record Policy<T>(T settings, String version) {

        /** For the events that it decides. */
        public MetaData metadata() {
            return MetaData.with(Metadata.POLICY_VERSION, version);
        }
    }

    @EventHandler
    void on(SettingsEvent event, DomainEventMessage<?> message) {
        var document =
                switch (event) {
                    case GroupSettingsReplaced e -> e.settings();
                    case PasswordProtectionSettingsReplaced e -> e.settings();
                };
        db.update(
                """
                insert into command.settings_fact (area, version, document) values (?, ?, ?::jsonb)
                on conflict (area) do update
                set version = excluded.version, document = excluded.document
                """,
                event.area().name(),
                message.getSequenceNumber(),
                json.writeValueAsString(document));
    }

    public Policy<GroupSettings> groups() {
        return find(SettingsArea.GROUPS, GroupSettings.class, GroupSettings.DEFAULT);
    }

    public Policy<PasswordProtectionSettings> passwordProtection() {
        return find(
                SettingsArea.PASSWORD_PROTECTION,
                PasswordProtectionSettings.class,
                PasswordProtectionSettings.DEFAULT);
    }

    private <T> Policy<T> find(SettingsArea area, Class<T> type, T otherwise) {
        return db
                .query(
                        "select version, document from command.settings_fact where area = ?",
                        (row, n) ->
                                new Policy<>(
                                        json.readValue(row.getString(2), type),
                                        area.pathName() + ":" + row.getLong(1)),
                        area.name())
                .stream()
                .findFirst()
                .orElseGet(() -> new Policy<>(otherwise, area.pathName() + ":default"));
    }
}
