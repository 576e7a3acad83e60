package org.gatehouse.api.settings;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;

/** Everything one can ask of settings. */
public sealed interface SettingsCommand extends Command {

    SettingsArea area();

    @TargetAggregateIdentifier
    default SettingsId settingsId() {
        return area().id();
    }

    /** The whole document instead of the former. */
    @Requires(Permission.GROUP_SETTINGS_MANAGE)
    record ReplaceGroupSettings(GroupSettings settings) implements SettingsCommand {

        @Override
        public SettingsArea area() {
            return SettingsArea.GROUPS;
        }
    }

    /** The whole document instead of the former. */
    @Requires(Permission.AUTHENTICATION_SETTINGS_MANAGE)
    record ReplacePasswordProtectionSettings(PasswordProtectionSettings settings)
            implements SettingsCommand {

        @Override
        public SettingsArea area() {
            return SettingsArea.PASSWORD_PROTECTION;
        }
    }
}
