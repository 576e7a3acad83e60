package org.gatehouse.query.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.notifications.NotificationEvent.MailFailed;
import org.gatehouse.api.notifications.NotificationEvent.MailSent;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.notifications.NotificationKind;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new NotificationProjection());
    private final UserId ann = new UserId(Ids.next());
    private final NotificationId id =
            NotificationId.of("cause", ann, NotificationKind.GROUP_EXPIRING);

    private Story issued() {
        var subject = Subject.user(ann.value());
        return new Story()
                .then(
                        id.value(),
                        new NotificationIssued(
                                id,
                                ann,
                                NotificationKind.GROUP_EXPIRING,
                                "en",
                                Personal.of(subject, "Subject"),
                                Personal.of(subject, "Text"),
                                new Resource(ResourceKind.GROUP, Ids.next()),
                                null));
    }

    private List<Map<String, Object>> rows() {
        return fixture.views()
                .sql("select recipient, issued, mail from {notifications.notification}")
                .query()
                .listOfRows();
    }

    private static Map<String, Object> row(UUID recipient, String mail) {
        return Map.of("recipient", recipient, "issued", 1L, "mail", mail);
    }

    @Test
    void who_was_told_has_a_row_and_its_words_stay_in_the_log() {
        fixture.tell(issued());

        assertThat(rows()).containsExactly(row(ann.value(), "NONE"));
    }

    @Test
    void a_mail_that_was_sent_is_shown_as_sent() {
        fixture.tell(issued().then(id.value(), new MailSent(id)));

        assertThat(rows()).containsExactly(row(ann.value(), "SENT"));
    }

    @Test
    void a_mail_that_was_given_up_is_shown_as_failed() {
        fixture.tell(issued().then(id.value(), new MailFailed(id, "notifications.mail-given-up")));

        assertThat(rows()).containsExactly(row(ann.value(), "FAILED"));
    }
}
