package org.gatehouse.command.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.api.Text;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Creation;
import org.gatehouse.api.settings.GroupSettings.CreationRule;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.GroupSettings.JoinRequests;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserFacts.Standing;
import org.jspecify.annotations.Nullable;

/** What may be decided about groups. */
final class GroupSettingsRules {

    private static final int PATTERN_MAX = 256;
    private static final int WORDS_MAX = 5_000;
    private static final int WORD_MAX = 256;
    private static final int LIMIT_MAX = 1_000_000;
    private static final int TIMEOUT_MAX = 365;
    private static final int LIFETIME_MIN = 30;
    private static final int LIFETIME_MAX = 36_500;
    private static final int SELECTED_MAX = 500;
    private static final int FALLBACK_OWNERS_MAX = 100;

    /** Where the pattern takes what was typed; other words in brackets may be plain text. */
    private static final Pattern GROUP_NAME =
            Pattern.compile("\\[GroupName]", Pattern.CASE_INSENSITIVE);

    private final Violations violations = new Violations();
    private final Set<GroupId> groups;
    private final Map<UserId, Standing> users;

    private GroupSettingsRules(Set<GroupId> groups, Map<UserId, Standing> users) {
        this.groups = groups;
        this.users = users;
    }

    /**
     * @throws org.gatehouse.platform.messages.Refusal {@code settings.invalid}, with everything
     *     that is wrong
     */
    static void require(GroupSettings settings, GroupFacts groups, UserFacts users) {
        var rules =
                new GroupSettingsRules(
                        groups.existing(named(settings)),
                        users.standings(settings.fallbackOwners()));
        rules.naming(settings.naming());
        rules.creation(settings.creation());
        rules.joinRequests(settings.joinRequests());
        rules.expiration(settings.expiration());
        rules.fallbackOwners(settings.fallbackOwners());
        rules.violations.refuse();
    }

    private static List<GroupId> named(GroupSettings settings) {
        var named = new ArrayList<>(settings.expiration().selectedGroups());
        Stream.of(settings.creation().security(), settings.creation().microsoft365())
                .map(CreationRule::allowedGroup)
                .forEach(group -> {
                    if (group != null) {
                        named.add(group);
                    }
                });
        return named;
    }

    private void naming(Naming naming) {
        var pattern = naming.prefixSuffixNamingRequirement();
        var pointer = "/naming/prefixSuffixNamingRequirement";
        if (!pattern.isEmpty()
                && violations.line(pointer, pattern, PATTERN_MAX)
                && GROUP_NAME.matcher(pattern).results().count() != 1) {
            violations.add(
                    pointer, "settings.group-name-not-once", "The pattern has [GroupName] once");
        }
        words("/naming/customBlockedWords", naming.customBlockedWords());
        violations.distinct(
                "/naming/groupTypes", naming.groupTypes(), "settings.duplicate-group-type");
    }

    private void words(String pointer, List<String> words) {
        if (violations.atMost(pointer, words, WORDS_MAX)) {
            for (int i = 0; i < words.size(); i++) {
                violations.line(pointer + "/" + i, words.get(i), WORD_MAX);
            }
            violations.distinct(pointer, words, Text::key, "settings.duplicate-word");
        }
    }

    private void creation(Creation creation) {
        exists("/creation/security/allowedGroup", creation.security().allowedGroup());
        exists("/creation/microsoft365/allowedGroup", creation.microsoft365().allowedGroup());
        violations.range("/creation/limitPerUser", creation.limitPerUser(), 0, LIMIT_MAX);
    }

    private void joinRequests(JoinRequests requests) {
        violations.range("/joinRequests/timeoutInDays", requests.timeoutInDays(), 1, TIMEOUT_MAX);
    }

    private void expiration(Expiration expiration) {
        var lifetime = expiration.groupLifetimeInDays();
        if (lifetime != null) {
            violations.range(
                    "/expiration/groupLifetimeInDays", lifetime, LIFETIME_MIN, LIFETIME_MAX);
        }
        violations.distinct(
                "/expiration/groupTypes", expiration.groupTypes(), "settings.duplicate-group-type");
        var pointer = "/expiration/selectedGroups";
        var selected = expiration.selectedGroups();
        if (violations.atMost(pointer, selected, SELECTED_MAX)) {
            for (int i = 0; i < selected.size(); i++) {
                exists(pointer + "/" + i, selected.get(i));
            }
            violations.distinct(pointer, selected, "settings.duplicate-group");
        }
    }

    private void exists(String pointer, @Nullable GroupId group) {
        if (group != null && !groups.contains(group)) {
            violations.add(pointer, "groups.no-such-group", "There is no such group");
        }
    }

    private void fallbackOwners(List<UserId> owners) {
        var pointer = "/fallbackOwners";
        if (violations.atMost(pointer, owners, FALLBACK_OWNERS_MAX)) {
            for (int i = 0; i < owners.size(); i++) {
                enabled(pointer + "/" + i, users.get(owners.get(i)));
            }
            violations.distinct(pointer, owners, "settings.duplicate-user");
        }
    }

    private void enabled(String pointer, @Nullable Standing standing) {
        switch (standing) {
            case ENABLED -> {}
            case DISABLED -> violations.add(pointer, UserFacts.DISABLED, "The user is disabled");
            case DELETED -> violations.add(pointer, UserFacts.DELETED, "The user is deleted");
            case null -> violations.add(pointer, UserFacts.NO_SUCH_USER, "There is no such user");
        }
    }

    /** Whether two documents decide the same: no list of theirs has an order that says anything. */
    static boolean same(GroupSettings one, GroupSettings other) {
        return sorted(one).equals(sorted(other));
    }

    private static GroupSettings sorted(GroupSettings settings) {
        var naming = settings.naming();
        var expiration = settings.expiration();
        return new GroupSettings(
                new Naming(
                        naming.prefixSuffixNamingRequirement(),
                        naming.customBlockedWords().stream().sorted().toList(),
                        naming.groupTypes().stream().sorted().toList(),
                        naming.administratorsExempt()),
                settings.creation(),
                settings.owners(),
                settings.guests(),
                settings.joinRequests(),
                new Expiration(
                        expiration.groupLifetimeInDays(),
                        expiration.managedGroups(),
                        expiration.groupTypes().stream().sorted().toList(),
                        expiration.selectedGroups().stream()
                                .sorted(Comparator.comparing(GroupId::value))
                                .toList()),
                settings.fallbackOwners().stream()
                        .sorted(Comparator.comparing(UserId::value))
                        .toList());
    }
}
