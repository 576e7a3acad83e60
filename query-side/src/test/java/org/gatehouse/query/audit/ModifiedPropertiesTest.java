package org.gatehouse.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.users.ProfileAttribute.CITY;
import static org.gatehouse.api.users.ProfileAttribute.DEPARTMENT;
import static org.gatehouse.api.users.ProfileAttribute.JOB_TITLE;

import java.util.Map;
import org.gatehouse.api.audit.AuditEntry.ModifiedProperty;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.PersonalData;
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
    void of_an_erased_document_nothing_is_shown() {
        var erased = new Personal.Erased<Profile>(Subject.user(ann.value()));

        assertThat(properties.of(new ProfileEdited(ann, erased, erased)))
                .containsExactly(property("userId", null, ann), property("profile", null, null));
    }
}
