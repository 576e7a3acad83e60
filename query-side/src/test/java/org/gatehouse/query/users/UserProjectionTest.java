package org.gatehouse.query.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.erasures.ErasureId;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserView;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
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
                        new UserView(
                                ann, "Ann", "ann@x.example", null, null, true, Story.BEGIN, 0));
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
                .contains(new UserView(ann, null, null, null, null, false, Story.BEGIN, 1));
        assertThat(find(ben)).get().extracting(UserView::displayName).isEqualTo("Ben");
    }

    @Test
    void the_erasure_of_another_kind_of_subject_takes_nothing() {
        var other = new Subject(SubjectKind.ANONYMOUS, ann.value());
        fixture.tell(both().then(ErasureId.of(other).value(), new SubjectErased(other)));

        assertThat(find(ann)).get().extracting(UserView::displayName).isEqualTo("Ann");
    }
}
