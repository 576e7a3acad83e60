package org.gatehouse.command.settings;

import static org.gatehouse.api.settings.GroupSettings.DEFAULT;

import java.util.List;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Creation;
import org.gatehouse.api.settings.GroupSettings.CreationRule;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.GroupSettings.JoinRequests;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.settings.ManagedGroups;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Settings of groups as they are by default, save one thing. */
final class Documents {

    private Documents() {}

    static GroupSettings pattern(String pattern) {
        return with(new Naming(pattern, List.of(), List.of(), false));
    }

    static GroupSettings blocked(List<String> words) {
        return with(new Naming("", words, List.of(), false));
    }

    static GroupSettings blocked(String... words) {
        return blocked(List.of(words));
    }

    static GroupSettings named(GroupType... types) {
        return with(new Naming("", List.of(), List.of(types), false));
    }

    private static GroupSettings with(Naming naming) {
        return new GroupSettings(
                naming,
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    static GroupSettings limited(int limitPerUser) {
        return with(new Creation(CreationRule.EVERYBODY, CreationRule.EVERYBODY, limitPerUser));
    }

    static GroupSettings createdBy(GroupId security, GroupId microsoft365) {
        return with(
                new Creation(
                        new CreationRule(false, security),
                        new CreationRule(true, microsoft365),
                        250));
    }

    private static GroupSettings with(Creation creation) {
        return new GroupSettings(
                DEFAULT.naming(),
                creation,
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    static GroupSettings timeout(int days) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                new JoinRequests(days),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    static GroupSettings lifetime(@Nullable Integer days) {
        return with(new Expiration(days, ManagedGroups.ALL, List.of(), List.of()));
    }

    static GroupSettings expiring(GroupType... types) {
        return with(new Expiration(null, ManagedGroups.ALL, List.of(types), List.of()));
    }

    static GroupSettings selected(List<GroupId> groups) {
        return with(new Expiration(null, ManagedGroups.SELECTED, List.of(), groups));
    }

    private static GroupSettings with(Expiration expiration) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                expiration,
                DEFAULT.fallbackOwners());
    }

    static GroupSettings fallback(List<UserId> owners) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                owners);
    }
}
