package org.gatehouse.command.groups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.NestingFacts;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.facts.SettingsFacts.Policy;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the organisation's settings say about one group. */
@Component
class GroupPolicy {

    static final String CREATION_DISABLED = "groups.creation-disabled";
    static final String CREATION_LIMIT = "groups.creation-limit";
    static final String GUEST_OWNER = "groups.guest-owner";
    static final String LOOSENING_FORBIDDEN = "groups.loosening-forbidden";
    static final String DELETION_FORBIDDEN = "groups.deletion-forbidden";

    /** What a group has at least when it comes under a lifetime that it has outlived. */
    static final Duration GRACE = Duration.ofDays(35);

    private final SettingsFacts settings;
    private final GroupNaming naming;
    private final GroupFacts groups;
    private final NestingFacts nesting;
    private final UserFacts users;
    private final Permissions permissions;
    private final Clock clock;

    GroupPolicy(
            SettingsFacts settings,
            GroupNaming naming,
            GroupFacts groups,
            NestingFacts nesting,
            UserFacts users,
            Permissions permissions,
            Clock clock) {
        this.settings = settings;
        this.naming = naming;
        this.groups = groups;
        this.nesting = nesting;
        this.users = users;
        this.permissions = permissions;
        this.clock = clock;
    }

    Policy<GroupSettings> now() {
        return settings.groups();
    }

    /**
     * Those who may change any group may also make any (GRP-R3).
     *
     * @throws Refusal {@code groups.creation-disabled} or {@code groups.creation-limit}
     */
    void requireMayCreate(Policy<GroupSettings> policy, Actor actor, GroupType type) {
        if (!(actor instanceof Actor.User user) || isAdministrator(actor)) {
            return;
        }
        var self = new UserId(user.id());
        var creation = policy.settings().creation();
        var rule = creation.of(type);
        var allowed = rule.allowedGroup();
        if (!rule.everybody() && (allowed == null || !nesting.isWithin(self, allowed))) {
            throw Refusal.forbidden(
                    CREATION_DISABLED,
                    "The settings (%s) do not let everybody create such groups"
                            .formatted(policy.version()));
        }
        if (groups.createdBy(self) >= creation.limitPerUser()) {
            throw Refusal.unprocessable(
                            CREATION_LIMIT,
                            "The settings (%s) let one create %d groups"
                                    .formatted(policy.version(), creation.limitPerUser()))
                    .with("most", creation.limitPerUser());
        }
    }

    /**
     * @throws Refusal {@code groups.guest-owner}
     */
    void requireMayOwn(UserId owner) {
        if (users.isGuest(owner) && !now().settings().guests().mayOwnGroups()) {
            throw Refusal.unprocessable(GUEST_OWNER, "The settings do not let guests own groups");
        }
    }

    GroupName name(Policy<GroupSettings> policy, Actor namer, GroupType type, GroupName typed) {
        return naming.name(policy, namer, type, typed);
    }

    /**
     * @throws Refusal {@code groups.loosening-forbidden}
     */
    void requireMayReplace(Actor actor, JoinPolicy former, JoinPolicy next) {
        // From the loosest to the strictest.
        boolean loosens = next.compareTo(former) < 0;
        if (loosens
                && !now().settings().owners().mayLoosenJoinPolicy()
                && !isAdministrator(actor)) {
            throw Refusal.forbidden(
                    LOOSENING_FORBIDDEN, "The settings do not let owners open their groups");
        }
    }

    /**
     * @throws Refusal {@code groups.deletion-forbidden}
     */
    void requireMayDelete(Actor actor) {
        if (!now().settings().owners().mayDeleteGroups() && !isAdministrator(actor)) {
            throw Refusal.forbidden(
                    DELETION_FORBIDDEN, "The settings do not let owners delete their groups");
        }
    }

    /**
     * When a group ends that was made, renewed or restored just now (GRP-R8).
     *
     * @return null: it does not
     */
    @Nullable Instant expirationFromNow(
            Policy<GroupSettings> policy, GroupId group, GroupType type) {
        return expirationFrom(clock.instant(), policy, group, type);
    }

    /**
     * When a group ends after the settings have changed. One that has outlived its lifetime already
     * has some time left to be renewed, but no more than it had before.
     *
     * @param since when it was made or last renewed
     * @param expiration when it ended according to the former settings, if it did
     */
    @Nullable Instant expirationNow(
            Policy<GroupSettings> policy,
            GroupId group,
            GroupType type,
            Instant since,
            @Nullable Instant expiration) {
        var planned = expirationFrom(since, policy, group, type);
        var soonest = clock.instant().plus(GRACE);
        if (planned == null || !planned.isBefore(soonest)) {
            return planned;
        }
        return expiration != null && expiration.isBefore(soonest)
                ? later(expiration, planned)
                : soonest;
    }

    private static @Nullable Instant expirationFrom(
            Instant since, Policy<GroupSettings> policy, GroupId group, GroupType type) {
        var expiration = policy.settings().expiration();
        var days = expiration.groupLifetimeInDays();
        return days != null && expiration.manages(group, type)
                ? since.plus(Duration.ofDays(days))
                : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isAdministrator(Actor actor) {
        return permissions.may(actor, Permission.GROUP_MANAGE_ALL);
    }
}
