package org.gatehouse.command.testing;

import static org.gatehouse.api.settings.GroupSettings.DEFAULT;

import java.util.List;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Creation;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.GroupSettings.Guests;
import org.gatehouse.api.settings.GroupSettings.JoinRequests;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.settings.GroupSettings.Owners;
import org.gatehouse.api.users.UserId;

/** Settings of groups as they are by default, save one thing. */
public final class SettingsBut {

    private SettingsBut() {}

    public static GroupSettings with(Naming naming) {
        return new GroupSettings(
                naming,
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    public static GroupSettings with(Creation creation) {
        return new GroupSettings(
                DEFAULT.naming(),
                creation,
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    public static GroupSettings with(Owners owners) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                owners,
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    public static GroupSettings with(Guests guests) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                guests,
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    public static GroupSettings with(JoinRequests joinRequests) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                joinRequests,
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    public static GroupSettings with(Expiration expiration) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                expiration,
                DEFAULT.fallbackOwners());
    }

    public static GroupSettings with(List<UserId> fallbackOwners) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                fallbackOwners);
    }
}
