package org.gatehouse.api.settings;

import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;

/** Everything that can have happened to settings: whole documents, with what was before. */
public sealed interface SettingsEvent extends DomainEvent {

    /** The area of the document; not stored, the event's name says it. */
    SettingsArea area();

    @EventName("settings.GroupSettingsReplaced")
    record GroupSettingsReplaced(GroupSettings formerSettings, GroupSettings settings)
            implements SettingsEvent {

        @Override
        public SettingsArea area() {
            return SettingsArea.GROUPS;
        }
    }

    @EventName("settings.PasswordProtectionSettingsReplaced")
    record PasswordProtectionSettingsReplaced(
            PasswordProtectionSettings formerSettings, PasswordProtectionSettings settings)
            implements SettingsEvent {

        @Override
        public SettingsArea area() {
            return SettingsArea.PASSWORD_PROTECTION;
        }
    }
}
