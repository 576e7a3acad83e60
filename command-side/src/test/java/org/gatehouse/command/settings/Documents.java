package org.gatehouse.command.settings;

import static org.gatehouse.command.testing.SettingsBut.with;

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

    static GroupSettings timeout(int days) {
        return with(new JoinRequests(days));
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

    static GroupSettings fallback(List<UserId> owners) {
        return with(owners);
    }
}
