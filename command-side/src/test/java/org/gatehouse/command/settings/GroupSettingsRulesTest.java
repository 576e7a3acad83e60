package org.gatehouse.command.settings;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.groups.GroupType.MICROSOFT365;
import static org.gatehouse.api.groups.GroupType.SECURITY;
import static org.gatehouse.command.settings.Documents.blocked;
import static org.gatehouse.command.settings.Documents.createdBy;
import static org.gatehouse.command.settings.Documents.expiring;
import static org.gatehouse.command.settings.Documents.fallback;
import static org.gatehouse.command.settings.Documents.lifetime;
import static org.gatehouse.command.settings.Documents.limited;
import static org.gatehouse.command.settings.Documents.named;
import static org.gatehouse.command.settings.Documents.pattern;
import static org.gatehouse.command.settings.Documents.selected;
import static org.gatehouse.command.settings.Documents.timeout;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.registered;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Creation;
import org.gatehouse.api.settings.GroupSettings.CreationRule;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.GroupSettings.Guests;
import org.gatehouse.api.settings.GroupSettings.JoinRequests;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.settings.GroupSettings.Owners;
import org.gatehouse.api.settings.ManagedGroups;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSettingsRulesTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private static final String PATTERN = "/naming/prefixSuffixNamingRequirement";
    private static final String WORDS = "/naming/customBlockedWords";
    private static final String SELECTED = "/expiration/selectedGroups";
    private static final String FALLBACK = "/fallbackOwners";

    private final GroupId group = new GroupId(Ids.next());
    private final GroupId other = new GroupId(Ids.next());
    private final GroupId missing = new GroupId(Ids.next());
    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());

    @BeforeEach
    void two_groups_and_two_people() {
        decisions.told(
                created(group, "One", JoinPolicy.OPEN),
                created(other, "Two", JoinPolicy.OPEN),
                registered(ann),
                registered(ben));
    }

    /** Code by pointer. */
    private static Map<String, String> violations(GroupSettings settings) {
        var found = new TreeMap<String, String>();
        try {
            GroupSettingsRules.require(settings, decisions.groups(), decisions.users());
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isEqualTo(422);
            assertThat(refusal.code()).isEqualTo("settings.invalid");
            assertThat(refusal.violations()).isNotEmpty();
            refusal.violations()
                    .forEach(
                            wrong -> assertThat(found.put(wrong.pointer(), wrong.code())).isNull());
        }
        return found;
    }

    @Test
    void what_holds_by_default_is_against_no_rule() {
        assertThat(violations(GroupSettings.DEFAULT)).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var settings =
                new GroupSettings(
                        new Naming("x", List.of("a", "A", " "), List.of(SECURITY, SECURITY), true),
                        new Creation(
                                new CreationRule(false, missing),
                                new CreationRule(false, missing),
                                -1),
                        new Owners(false, false),
                        new Guests(true, true),
                        new JoinRequests(0),
                        new Expiration(
                                29,
                                ManagedGroups.SELECTED,
                                List.of(SECURITY, SECURITY),
                                List.of(missing)),
                        List.of(new UserId(missing.value())));

        assertThat(violations(settings).keySet())
                .containsExactlyInAnyOrder(
                        PATTERN,
                        WORDS + "/1",
                        WORDS + "/2",
                        "/naming/groupTypes/1",
                        "/creation/security/allowedGroup",
                        "/creation/microsoft365/allowedGroup",
                        "/creation/limitPerUser",
                        "/joinRequests/timeoutInDays",
                        "/expiration/groupLifetimeInDays",
                        "/expiration/groupTypes/1",
                        SELECTED + "/0",
                        FALLBACK + "/0");
    }

    @Nested
    class ThePattern {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[GroupName]",
                    "GRP-[Department]-[groupname]",
                    "[Nonsense] [GroupName] [Company] [Office] [StateOrProvince]",
                    "]][GroupName][["
                })
        void holds_the_name_once_or_nothing(String pattern) {
            assertThat(violations(pattern(pattern))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"GRP-", "[GroupName]-[GROUPNAME]", "GroupName", "[Group Name]"})
        void does_not_hold_it_never_or_twice(String pattern) {
            assertThat(violations(pattern(pattern)))
                    .containsExactly(Map.entry(PATTERN, "settings.group-name-not-once"));
        }

        @Test
        void is_at_most_256_characters_long() {
            var name = "[GroupName]";
            var face = "\uD83D\uDE00";
            int left = 256 - name.length();
            assertThat(violations(pattern(name + face.repeat(left)))).isEmpty();
            assertThat(violations(pattern(name + face.repeat(left + 1))))
                    .containsExactly(Map.entry(PATTERN, "value.too-long"));
        }

        @ParameterizedTest
        @CsvSource({"'a\n[GroupName]', value.unprintable", "'  ', value.blank"})
        void is_one_line(String pattern, String code) {
            assertThat(violations(pattern(pattern))).containsExactly(Map.entry(PATTERN, code));
        }

        @Test
        void is_well_formed() {
            assertThat(violations(pattern("[GroupName]\u0000"))).containsValue("value.unprintable");
            assertThat(violations(pattern("[GroupName]\uD83D"))).containsValue("value.unprintable");
        }
    }

    @Nested
    class BlockedWords {

        @Test
        void are_at_most_5000() {
            var words = IntStream.range(0, 5001).mapToObj(i -> "word " + i).toList();
            assertThat(violations(blocked(words.subList(0, 5000)))).isEmpty();
            assertThat(violations(blocked(words)))
                    .containsExactly(Map.entry(WORDS, "settings.too-many"));
        }

        @Test
        void that_are_too_many_are_not_told_one_by_one() {
            assertThat(violations(blocked(nCopies(6000, "")))).hasSize(1);
        }

        @Test
        void are_one_line_of_1_to_256_characters_each() {
            assertThat(violations(blocked("a", "x".repeat(256), "two words"))).isEmpty();
            assertThat(violations(blocked("", "a\tb", "x".repeat(257))))
                    .containsExactly(
                            Map.entry(WORDS + "/0", "value.blank"),
                            Map.entry(WORDS + "/1", "value.unprintable"),
                            Map.entry(WORDS + "/2", "value.too-long"));
        }

        @Test
        void are_there_once_however_they_are_written() {
            assertThat(violations(blocked("CEO", "ceo", "Payroll", "ＣＥＯ")))
                    .containsExactly(
                            Map.entry(WORDS + "/1", "settings.duplicate-word"),
                            Map.entry(WORDS + "/3", "settings.duplicate-word"));
        }
    }

    @Test
    void a_kind_of_group_is_named_once() {
        assertThat(violations(named(SECURITY, MICROSOFT365))).isEmpty();
        assertThat(violations(named(SECURITY, SECURITY)))
                .containsExactly(
                        Map.entry("/naming/groupTypes/1", "settings.duplicate-group-type"));
        assertThat(violations(expiring(SECURITY, MICROSOFT365))).isEmpty();
        assertThat(violations(expiring(MICROSOFT365, MICROSOFT365)))
                .containsExactly(
                        Map.entry("/expiration/groupTypes/1", "settings.duplicate-group-type"));
    }

    @Nested
    class Numbers {

        private static final String OUT = "settings.out-of-range";

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 1_000_000})
        void that_limit_creation_are_in_range(int limit) {
            assertThat(violations(limited(limit))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 1_000_001})
        void that_limit_creation_are_not_out_of_range(int limit) {
            assertThat(violations(limited(limit)))
                    .containsExactly(Map.entry("/creation/limitPerUser", OUT));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 365})
        void that_end_requests_are_in_range(int days) {
            assertThat(violations(timeout(days))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 366})
        void that_end_requests_are_not_out_of_range(int days) {
            assertThat(violations(timeout(days)))
                    .containsExactly(Map.entry("/joinRequests/timeoutInDays", OUT));
        }

        @ParameterizedTest
        @ValueSource(ints = {30, 36_500})
        void that_end_groups_are_in_range_or_not_there(int days) {
            assertThat(violations(lifetime(days))).isEmpty();
            assertThat(violations(lifetime(null))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 29, 36_501})
        void that_end_groups_are_not_out_of_range(int days) {
            assertThat(violations(lifetime(days)))
                    .containsExactly(Map.entry("/expiration/groupLifetimeInDays", OUT));
        }
    }

    @Nested
    class Groups {

        private static final String NONE = "groups.no-such-group";

        @Test
        void whose_members_create_groups_exist() {
            assertThat(violations(createdBy(group, other))).isEmpty();
            assertThat(violations(createdBy(missing, group)))
                    .containsExactly(Map.entry("/creation/security/allowedGroup", NONE));
            assertThat(violations(createdBy(group, missing)))
                    .containsExactly(Map.entry("/creation/microsoft365/allowedGroup", NONE));
        }

        @Test
        void that_are_selected_exist_and_are_there_once() {
            assertThat(violations(selected(List.of(group, other)))).isEmpty();
            assertThat(violations(selected(List.of(missing, group, group))))
                    .containsExactly(
                            Map.entry(SELECTED + "/0", NONE),
                            Map.entry(SELECTED + "/2", "settings.duplicate-group"));
        }

        @Test
        void that_are_selected_are_at_most_500() {
            var groups = Stream.generate(() -> new GroupId(Ids.next())).limit(501).toList();
            groups.forEach(each -> decisions.told(created(each, "G", JoinPolicy.OPEN)));

            assertThat(violations(selected(groups.subList(0, 500)))).isEmpty();
            assertThat(violations(selected(groups)))
                    .containsExactly(Map.entry(SELECTED, "settings.too-many"));
        }
    }

    @Nested
    class FallbackOwners {

        @Test
        void are_registered_and_enabled() {
            var dan = new UserId(Ids.next());
            decisions.told(
                    new UserDisabled(ben),
                    registered(dan),
                    new UserDeleted(dan, decisions.clock.instant()));

            assertThat(violations(fallback(List.of(ann)))).isEmpty();
            assertThat(violations(fallback(List.of(ben, ann, dan, new UserId(Ids.next())))))
                    .containsExactly(
                            Map.entry(FALLBACK + "/0", "users.disabled"),
                            Map.entry(FALLBACK + "/2", "users.deleted"),
                            Map.entry(FALLBACK + "/3", "users.no-such-user"));
        }

        @Test
        void are_there_once() {
            assertThat(violations(fallback(List.of(ann, ben, ann))))
                    .containsExactly(Map.entry(FALLBACK + "/2", "settings.duplicate-user"));
        }

        @Test
        void are_at_most_100() {
            var people = Stream.generate(() -> new UserId(Ids.next())).limit(101).toList();
            people.forEach(each -> decisions.told(registered(each)));

            assertThat(violations(fallback(people.subList(0, 100)))).isEmpty();
            assertThat(violations(fallback(people)))
                    .containsExactly(Map.entry(FALLBACK, "settings.too-many"));
        }
    }
}
