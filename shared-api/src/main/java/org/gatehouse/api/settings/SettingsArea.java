package org.gatehouse.api.settings;

import org.gatehouse.api.DerivedId;

/** What settings are about; one document each. */
public enum SettingsArea {
    GROUPS("groups"),
    PASSWORD_PROTECTION("password-protection");

    private final String pathName;

    SettingsArea(String pathName) {
        this.pathName = pathName;
    }

    /** As in the path, and in {@code policyVersion}. */
    public String pathName() {
        return pathName;
    }

    /** The stream of the area's document. */
    public SettingsId id() {
        return new SettingsId(DerivedId.of("settings", pathName));
    }
}
