package org.gatehouse.query.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.users.ProfileAttribute.CITY;
import static org.gatehouse.api.users.ProfileAttribute.COMPANY_NAME;
import static org.gatehouse.api.users.ProfileAttribute.COUNTRY;
import static org.gatehouse.api.users.ProfileAttribute.DEPARTMENT;
import static org.gatehouse.api.users.ProfileAttribute.EMPLOYEE_ID;
import static org.gatehouse.api.users.ProfileAttribute.EMPLOYEE_TYPE;
import static org.gatehouse.api.users.ProfileAttribute.GIVEN_NAME;
import static org.gatehouse.api.users.ProfileAttribute.JOB_TITLE;
import static org.gatehouse.api.users.ProfileAttribute.OFFICE_LOCATION;
import static org.gatehouse.api.users.ProfileAttribute.PREFERRED_LANGUAGE;
import static org.gatehouse.api.users.ProfileAttribute.STATE;
import static org.gatehouse.api.users.ProfileAttribute.SURNAME;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.erasures.ErasureId;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.UserEvent.MailReplaced;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.PrincipalNameReplaced;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRenamed;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.api.users.UserView;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    /** Nothing in these stories is sealed, so no keys are needed. */
    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new UserProjection(new PersonalData(null)));

    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());

    private static UserRegistered registered(UserId user, String name) {
        var subject = Subject.user(user.value());
        return new UserRegistered(
                user,
                Personal.of(subject, name),
                Personal.of(subject, name.toLowerCase(java.util.Locale.ROOT) + "@x.example"),
                null);
    }

    private Story both() {
        return new Story()
                .then(ann.value(), registered(ann, "Ann"))
                .then(ben.value(), registered(ben, "Ben"));
    }

    private Optional<UserView> find(UserId user) {
        return UserViews.find(fixture.views(), user.value());
    }

    private static UUID erasure(UserId user) {
        return ErasureId.of(Subject.user(user.value())).value();
    }

    @Test
    void who_is_registered_is_shown() {
        fixture.tell(both());

        assertThat(find(ann))
                .contains(
                        view(ann, "Ann", "ann@x.example", Profile.NONE, UserType.MEMBER, true, 0));
    }

    private static UserView view(
            UserId id,
            @Nullable String displayName,
            @Nullable String principalName,
            Profile profile,
            UserType type,
            boolean enabled,
            long version) {
        return new UserView(
                id,
                displayName,
                principalName,
                null,
                profile.get(GIVEN_NAME).orElse(null),
                profile.get(SURNAME).orElse(null),
                profile.get(JOB_TITLE).orElse(null),
                profile.get(DEPARTMENT).orElse(null),
                profile.get(COMPANY_NAME).orElse(null),
                profile.get(OFFICE_LOCATION).orElse(null),
                profile.get(CITY).orElse(null),
                profile.get(STATE).orElse(null),
                profile.get(COUNTRY).orElse(null),
                profile.get(EMPLOYEE_ID).orElse(null),
                profile.get(EMPLOYEE_TYPE).orElse(null),
                profile.get(PREFERRED_LANGUAGE).orElse(null),
                type,
                null,
                enabled,
                Story.BEGIN,
                null,
                version);
    }

    private static <T> Personal<T> of(UserId user, T value) {
        return Personal.of(Subject.user(user.value()), value);
    }

    @Test
    void every_attribute_of_a_profile_is_shown_under_its_own_name() {
        var whole = new EnumMap<ProfileAttribute, String>(ProfileAttribute.class);
        for (var attribute : ProfileAttribute.values()) {
            whole.put(attribute, "the " + attribute);
        }
        var profile = new Profile(whole);
        fixture.tell(
                new Story()
                        .then(
                                ann.value(),
                                new UserRegistered(
                                        ann,
                                        of(ann, "Ann"),
                                        of(ann, "ann@x.example"),
                                        null,
                                        of(ann, profile),
                                        UserType.GUEST)));

        assertThat(find(ann))
                .contains(view(ann, "Ann", "ann@x.example", profile, UserType.GUEST, true, 0));
    }

    @Test
    void what_was_edited_last_is_shown() {
        var finance = new Profile(Map.of(DEPARTMENT, "Finance"));
        fixture.tell(
                both().then(ann.value(), new UserRenamed(ann, of(ann, "Ann"), of(ann, "Anna")))
                        .then(
                                ann.value(),
                                new PrincipalNameReplaced(
                                        ann, of(ann, "ann@x.example"), of(ann, "anna@x.example")))
                        .then(ann.value(), new MailReplaced(ann, null, of(ann, "anna@y.example")))
                        .then(ann.value(), new MailReplaced(ann, of(ann, "anna@y.example"), null))
                        .then(
                                ann.value(),
                                new ProfileEdited(ann, of(ann, Profile.NONE), of(ann, finance)))
                        .then(
                                ann.value(),
                                new UserConverted(ann, UserType.MEMBER, UserType.GUEST)));

        assertThat(find(ann))
                .contains(view(ann, "Anna", "anna@x.example", finance, UserType.GUEST, true, 6));
        assertThat(listed("ANNA@", false)).containsExactly(ann);
        assertThat(listed("ann@", false)).isEmpty();
    }

    private List<UserId> listed(String startsWith, boolean deleted) {
        return UserViews.list(
                        fixture.views(), startsWith, deleted, new Paging(10, Optional.empty()))
                .stream()
                .map(UserView::id)
                .toList();
    }

    @Test
    @Tag("X-R4")
    void who_is_deleted_is_shown_among_the_deleted_only_until_they_are_restored_or_gone() {
        var until = Story.BEGIN.plus(Duration.ofDays(30));
        var deleted =
                both().then(ben.value(), new ManagerAssigned(ben, null, ann))
                        .then(ann.value(), new UserDeleted(ann, until));
        fixture.tell(deleted);
        assertThat(find(ann)).isEmpty();
        assertThat(listed("", false)).containsExactly(ben);
        assertThat(listed("", true)).containsExactly(ann);
        assertThat(find(ben)).get().extracting(UserView::manager).isNull();

        fixture.tell(deleted.then(ann.value(), new UserRestored(ann)));
        assertThat(find(ann)).get().extracting(UserView::deletedDateTime).isNull();
        assertThat(listed("", true)).isEmpty();
        assertThat(find(ben)).get().extracting(UserView::manager).isEqualTo(ann);

        fixture.tell(
                deleted.then(ann.value(), new UserDeleted(ann, until))
                        .then(ann.value(), new UserPurged(ann)));
        assertThat(find(ann)).isEmpty();
        assertThat(listed("", true)).isEmpty();
    }

    @Test
    void managers_come_and_go() {
        fixture.tell(both().then(ben.value(), new ManagerAssigned(ben, null, ann)));
        assertThat(UserViews.reportsOf(fixture.views(), ann.value()))
                .extracting(UserView::id)
                .containsExactly(ben);
        assertThat(find(ben)).get().extracting(UserView::version).isEqualTo(1L);
    }

    @Test
    void a_manager_who_was_removed_is_not_shown() {
        fixture.tell(
                both().then(ben.value(), new ManagerAssigned(ben, null, ann))
                        .then(ben.value(), new ManagerRemoved(ben, ann)));

        assertThat(find(ben)).get().extracting(UserView::manager).isNull();
        assertThat(UserViews.reportsOf(fixture.views(), ann.value())).isEmpty();
    }

    @Test
    void the_last_of_disabling_and_enabling_counts() {
        fixture.tell(
                both().then(ann.value(), new UserDisabled(ann))
                        .then(ann.value(), new UserEnabled(ann))
                        .then(ben.value(), new UserDisabled(ben)));

        assertThat(find(ann)).get().extracting(UserView::accountEnabled).isEqualTo(true);
        assertThat(find(ben)).get().extracting(UserView::accountEnabled).isEqualTo(false);
    }

    @Test
    void of_an_erased_person_only_the_bare_entry_stays() {
        fixture.tell(
                both().then(erasure(ann), new SubjectErased(Subject.user(ann.value())))
                        .then(ann.value(), new UserDisabled(ann)));

        assertThat(find(ann))
                .contains(view(ann, null, null, Profile.NONE, UserType.MEMBER, false, 1));
        assertThat(find(ben)).get().extracting(UserView::displayName).isEqualTo("Ben");
    }

    @Test
    void the_erasure_of_another_kind_of_subject_takes_nothing() {
        var other = new Subject(SubjectKind.ANONYMOUS, ann.value());
        fixture.tell(both().then(ErasureId.of(other).value(), new SubjectErased(other)));

        assertThat(find(ann)).get().extracting(UserView::displayName).isEqualTo("Ann");
    }
}
