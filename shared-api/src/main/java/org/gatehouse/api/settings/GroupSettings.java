package org.gatehouse.api.settings;

import java.util.List;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.personal.NotPersonal;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation decides about groups. The names of Microsoft Graph ({@code groupSetting},
 * {@code groupLifecyclePolicy}) where it has them. Stored as a whole; checked when it is stored, so
 * what was stored earlier may say what would be refused today.
 *
 * @param fallbackOwners who is asked and told where a group has no owner; nobody: those who may
 *     change any group
 */
public record GroupSettings(
        Naming naming,
        Creation creation,
        Owners owners,
        Guests guests,
        JoinRequests joinRequests,
        Expiration expiration,
        List<UserId> fallbackOwners) {

    /** What holds where nobody has decided anything. */
    public static final GroupSettings DEFAULT =
            new GroupSettings(
                    new Naming("", List.of(), List.of(GroupType.values()), false),
                    new Creation(CreationRule.EVERYBODY, CreationRule.EVERYBODY, 250),
                    new Owners(true, true),
                    new Guests(false, true),
                    new JoinRequests(14),
                    new Expiration(null, ManagedGroups.ALL, List.of(), List.of()),
                    List.of());

    public GroupSettings {
        fallbackOwners = List.copyOf(fallbackOwners);
    }

    /**
     * How groups are called (GRP-R6, GRP-R7).
     *
     * @param prefixSuffixNamingRequirement such as {@code GRP-[Department]-[GroupName]}; empty: any
     *     name
     * @param customBlockedWords words and phrases that no name may hold, compared as whole words
     * @param groupTypes for groups of these kinds
     * @param administratorsExempt whether those who may change any group also name them as they
     *     like
     */
    public record Naming(
            @NotPersonal("The organisation's pattern for the names of groups.")
                    String prefixSuffixNamingRequirement,
            @NotPersonal("Words that the organisation does not allow in names.")
                    List<String> customBlockedWords,
            List<GroupType> groupTypes,
            boolean administratorsExempt) {

        public Naming {
            customBlockedWords = List.copyOf(customBlockedWords);
            groupTypes = List.copyOf(groupTypes);
        }
    }

    /**
     * Who creates groups, apart from those who may change any (GRP-R3).
     *
     * @param limitPerUser how many groups one may have created, of those that there still are; a
     *     deleted one counts a quarter as long as it can be restored
     */
    public record Creation(CreationRule security, CreationRule microsoft365, int limitPerUser) {

        public CreationRule of(GroupType type) {
            return switch (type) {
                case SECURITY -> security;
                case MICROSOFT365 -> microsoft365;
            };
        }
    }

    /**
     * Who creates groups of one kind.
     *
     * @param everybody whether everybody does
     * @param allowedGroup whose members do even if not everybody does
     */
    public record CreationRule(boolean everybody, @Nullable GroupId allowedGroup) {

        public static final CreationRule EVERYBODY = new CreationRule(true, null);
    }

    /**
     * What owners may do with their groups; those who may change any group may do it anyway.
     *
     * @param mayLoosenJoinPolicy let in more easily whoever is not a member
     */
    public record Owners(boolean mayLoosenJoinPolicy, boolean mayDeleteGroups) {}

    public record Guests(boolean mayOwnGroups, boolean mayBeAdded) {}

    /**
     * @param timeoutInDays after so many days without a decision, a request to join is denied
     */
    public record JoinRequests(int timeoutInDays) {}

    /**
     * When groups end unless somebody renews them (GRP-R8).
     *
     * @param groupLifetimeInDays none: groups do not end
     * @param groupTypes which kinds, where all are managed
     * @param selectedGroups which groups, where selected ones are managed
     */
    public record Expiration(
            @Nullable Integer groupLifetimeInDays,
            ManagedGroups managedGroups,
            List<GroupType> groupTypes,
            List<GroupId> selectedGroups) {

        public Expiration {
            groupTypes = List.copyOf(groupTypes);
            selectedGroups = List.copyOf(selectedGroups);
        }

        /** Whether a group ends unless it is renewed. */
        public boolean manages(GroupId group, GroupType type) {
            return groupLifetimeInDays != null
                    && switch (managedGroups) {
                        case ALL -> groupTypes.contains(type);
                        case SELECTED -> selectedGroups.contains(group);
                    };
        }
    }
}
