package org.gatehouse.command.settings;

import static org.gatehouse.api.groups.GroupType.MICROSOFT365;
import static org.gatehouse.api.groups.GroupType.SECURITY;
import static org.gatehouse.command.settings.Documents.blocked;
import static org.gatehouse.command.settings.Documents.fallback;
import static org.gatehouse.command.settings.Documents.named;
import static org.gatehouse.command.settings.Documents.pattern;
import static org.gatehouse.command.settings.Documents.timeout;
import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.Stories.assigned;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsCommand.ReplaceGroupSettings;
import org.gatehouse.api.settings.SettingsCommand.ReplacePasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsEvent;
import org.gatehouse.api.settings.SettingsEvent.GroupSettingsReplaced;
import org.gatehouse.api.settings.SettingsEvent.PasswordProtectionSettingsReplaced;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private static final GroupSettings PATTERN = pattern("GRP-[GroupName]");
    private static final RoleDefinitionId GROUPS_ADMINISTRATOR =
            RoleDefinitionId.of("fdd7a751-b60b-444a-984c-02652fe8fa1c");
    private static final RoleDefinitionId AUTHENTICATION_POLICY_ADMINISTRATOR =
            RoleDefinitionId.of("0526716b-113d-4c15-b2c8-68e3c22b9f80");
    private static final RoleDefinitionId USER_ADMINISTRATOR =
            RoleDefinitionId.of("fe930be7-5e62-47db-91af-98c3a49a38b1");

    private static TestExecutor<Settings> given(SettingsEvent... past) {
        return decisions.of(Settings.class).given((Object[]) past);
    }

    private static GroupSettingsReplaced replaced(GroupSettings former, GroupSettings settings) {
        return new GroupSettingsReplaced(former, settings);
    }

    private static ReplaceGroupSettings replace(GroupSettings settings) {
        return new ReplaceGroupSettings(settings);
    }

    @Nested
    class ReplacingThoseOfGroups {

        @Test
        void for_the_first_time_tells_what_held_by_default() {
            given().when(replace(PATTERN), by(ADMIN))
                    .expectEvents(replaced(GroupSettings.DEFAULT, PATTERN));
        }

        @Test
        void again_tells_what_was_before() {
            given(replaced(GroupSettings.DEFAULT, PATTERN))
                    .when(replace(timeout(3)), by(ADMIN))
                    .expectEvents(replaced(PATTERN, timeout(3)));
        }

        @Test
        void by_the_same_changes_nothing() {
            given(replaced(GroupSettings.DEFAULT, PATTERN))
                    .when(replace(PATTERN), by(ADMIN))
                    .expectNoEvents();
        }

        @Test
        void by_what_holds_by_default_changes_nothing() {
            given().when(replace(GroupSettings.DEFAULT), by(ADMIN)).expectNoEvents();
        }

        @Test
        void by_the_same_in_another_order_changes_nothing() {
            given(replaced(GroupSettings.DEFAULT, blocked("CEO", "Payroll")))
                    .when(replace(blocked("Payroll", "CEO")), by(ADMIN))
                    .expectNoEvents();
            given(replaced(GroupSettings.DEFAULT, named(SECURITY, MICROSOFT365)))
                    .when(replace(named(MICROSOFT365, SECURITY)), by(ADMIN))
                    .expectNoEvents();
        }

        @Test
        void by_the_same_in_other_letters_tells_it() {
            given(replaced(GroupSettings.DEFAULT, blocked("CEO")))
                    .when(replace(blocked("ceo")), by(ADMIN))
                    .expectEvents(replaced(blocked("CEO"), blocked("ceo")));
        }

        @Test
        void by_what_is_against_a_rule_is_refused() {
            given().when(replace(timeout(0)), by(ADMIN))
                    .expectException(refused("settings.invalid"))
                    .expectNoEvents();
        }

        /** Who was stored earlier may be disabled today. */
        @Test
        void by_the_same_is_not_checked_again() {
            var ann = new UserId(Ids.next());
            decisions.told(registered(ann), new UserDisabled(ann));

            given(replaced(GroupSettings.DEFAULT, fallback(List.of(ann))))
                    .when(replace(fallback(List.of(ann))), by(ADMIN))
                    .expectNoEvents();
        }

        @Test
        void is_for_those_who_manage_the_settings_of_groups() {
            var ann = new UserId(Ids.next());
            var byAnn = by(new Actor.User(ann.value()));
            decisions.told(registered(ann), assigned(USER_ADMINISTRATOR, ann, null));
            given().when(replace(PATTERN), byAnn).expectException(refused("access.denied"));

            decisions.told(assigned(GROUPS_ADMINISTRATOR, ann, null));
            given().when(replace(PATTERN), byAnn)
                    .expectEvents(replaced(GroupSettings.DEFAULT, PATTERN));
        }
    }

    @Nested
    class ReplacingThoseOfPasswords {

        private static final PasswordProtectionSettings STRICT =
                new PasswordProtectionSettings(
                        20, 10, List.of("blank", "Contoso"), List.of("Fabrikam", "Contoso"), 24);

        private static PasswordProtectionSettingsReplaced replaced(
                PasswordProtectionSettings former, PasswordProtectionSettings settings) {
            return new PasswordProtectionSettingsReplaced(former, settings);
        }

        private static ReplacePasswordProtectionSettings replace(
                PasswordProtectionSettings settings) {
            return new ReplacePasswordProtectionSettings(settings);
        }

        @Test
        void tells_what_was_before() {
            given().when(replace(STRICT), by(ADMIN))
                    .expectEvents(replaced(PasswordProtectionSettings.DEFAULT, STRICT));
            given(replaced(PasswordProtectionSettings.DEFAULT, STRICT))
                    .when(replace(PasswordProtectionSettings.DEFAULT), by(ADMIN))
                    .expectEvents(replaced(STRICT, PasswordProtectionSettings.DEFAULT));
        }

        @Test
        void by_the_same_in_whatever_order_changes_nothing() {
            given().when(replace(PasswordProtectionSettings.DEFAULT), by(ADMIN)).expectNoEvents();
            given(replaced(PasswordProtectionSettings.DEFAULT, STRICT))
                    .when(
                            replace(
                                    new PasswordProtectionSettings(
                                            20,
                                            10,
                                            List.of("Contoso", "blank"),
                                            List.of("Contoso", "Fabrikam"),
                                            24)),
                            by(ADMIN))
                    .expectNoEvents();
        }

        @Test
        void by_what_is_against_a_rule_is_refused() {
            given().when(
                            replace(new PasswordProtectionSettings(14, 8, List.of(), List.of(), 1)),
                            by(ADMIN))
                    .expectException(refused("settings.invalid"))
                    .expectNoEvents();
        }

        @Test
        void is_for_those_who_manage_the_settings_of_authentication() {
            var ann = new UserId(Ids.next());
            var byAnn = by(new Actor.User(ann.value()));
            decisions.told(registered(ann), assigned(GROUPS_ADMINISTRATOR, ann, null));
            given().when(replace(STRICT), byAnn).expectException(refused("access.denied"));

            decisions.told(assigned(AUTHENTICATION_POLICY_ADMINISTRATOR, ann, null));
            given().when(replace(STRICT), byAnn)
                    .expectEvents(replaced(PasswordProtectionSettings.DEFAULT, STRICT));
        }
    }
}
