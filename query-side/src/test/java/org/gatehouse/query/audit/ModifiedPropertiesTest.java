package org.gatehouse.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.users.ProfileAttribute.CITY;
import static org.gatehouse.api.users.ProfileAttribute.DEPARTMENT;
import static org.gatehouse.api.users.ProfileAttribute.JOB_TITLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.api.audit.AuditEntry.ModifiedProperty;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Creation;
import org.gatehouse.api.settings.GroupSettings.CreationRule;
import org.gatehouse.api.settings.GroupSettings.JoinRequests;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.settings.SettingsEvent.GroupSettingsReplaced;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.PersonalData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LOG-R3")
class ModifiedPropertiesTest {

    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final ModifiedProperties properties = new ModifiedProperties(new PersonalData(null));

    private static ModifiedProperty property(String name, Object former, Object next) {
        return new ModifiedProperty(name, former, next);
    }

    private Personal<Profile> sealed(Profile profile) {
        return Personal.of(Subject.user(ann.value()), profile);
    }

    @Test
    void the_old_value_stands_beside_the_new_one() {
        assertThat(properties.of(new UserConverted(ann, UserType.MEMBER, UserType.GUEST)))
                .containsExactly(
                        property("userId", null, ann),
                        property("userType", UserType.MEMBER, UserType.GUEST));
        assertThat(properties.of(new ManagerAssigned(ann, null, ben)))
                .containsExactly(property("userId", null, ann), property("manager", null, ben));
    }

    @Test
    void of_a_whole_document_only_what_has_changed_is_shown() {
        var former = new Profile(Map.of(DEPARTMENT, "Sales", CITY, "Oslo"));
        var next = new Profile(Map.of(DEPARTMENT, "Finance", CITY, "Oslo", JOB_TITLE, "Clerk"));

        assertThat(properties.of(new ProfileEdited(ann, sealed(former), sealed(next))))
                .containsExactlyInAnyOrder(
                        property("userId", null, ann),
                        property("profile.department", "Sales", "Finance"),
                        property("profile.jobTitle", null, "Clerk"));
        assertThat(properties.of(new ProfileEdited(ann, sealed(next), sealed(former))))
                .contains(property("profile.jobTitle", "Clerk", null));
    }

    @Test
    void of_settings_each_part_that_has_changed_is_shown_as_it_was_and_as_it_is() {
        var former = GroupSettings.DEFAULT;
        var group = new GroupId(Ids.next());
        var next =
                new GroupSettings(
                        new Naming("GRP-[GroupName]", List.of("CEO"), List.of(), false),
                        new Creation(new CreationRule(false, group), CreationRule.EVERYBODY, 250),
                        former.owners(),
                        former.guests(),
                        new JoinRequests(30),
                        former.expiration(),
                        List.of(ann));

        assertThat(properties.of(new GroupSettingsReplaced(former, next)))
                .containsExactly(
                        property(
                                "settings.naming",
                                Map.of(
                                        "prefixSuffixNamingRequirement",
                                        "",
                                        "customBlockedWords",
                                        List.of(),
                                        "groupTypes",
                                        List.of("security", "microsoft365"),
                                        "administratorsExempt",
                                        false),
                                Map.of(
                                        "prefixSuffixNamingRequirement",
                                        "GRP-[GroupName]",
                                        "customBlockedWords",
                                        List.of("CEO"),
                                        "groupTypes",
                                        List.of(),
                                        "administratorsExempt",
                                        false)),
                        property(
                                "settings.creation",
                                creation(rule(true, null)),
                                creation(rule(false, group.toString()))),
                        property(
                                "settings.joinRequests",
                                Map.of("timeoutInDays", 14),
                                Map.of("timeoutInDays", 30)),
                        property("settings.fallbackOwners", List.of(), List.of(ann.toString())));
    }

    private static Map<String, Object> creation(Map<String, Object> security) {
        return Map.of("security", security, "microsoft365", rule(true, null), "limitPerUser", 250);
    }

    private static Map<String, Object> rule(boolean everybody, @Nullable Object allowedGroup) {
        var rule = new HashMap<String, Object>();
        rule.put("everybody", everybody);
        rule.put("allowedGroup", allowedGroup);
        return rule;
    }

    @Test
    void of_an_erased_document_nothing_is_shown() {
        var erased = new Personal.Erased<Profile>(Subject.user(ann.value()));

        assertThat(properties.of(new ProfileEdited(ann, erased, erased)))
                .containsExactly(property("userId", null, ann), property("profile", null, null));
    }
}
