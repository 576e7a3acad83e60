package org.gatehouse.command.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.notifications.NotificationCommand.ConfirmMail;
import org.gatehouse.api.notifications.NotificationCommand.Notify;
import org.gatehouse.api.notifications.NotificationCommand.ReportFailedMail;
import org.gatehouse.api.notifications.NotificationEvent;
import org.gatehouse.api.notifications.NotificationEvent.MailFailed;
import org.gatehouse.api.notifications.NotificationEvent.MailSent;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.notifications.NotificationKind;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.notifications.Templates.Letter;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private static final Actor SYSTEM = new Actor.Room("notifications");

    private final UserId ann = new UserId(Ids.next());
    private final NotificationId id =
            NotificationId.of("cause", ann, NotificationKind.REQUEST_RECEIVED);
    private final Notify notify =
            new Notify(
                    id,
                    ann,
                    NotificationKind.REQUEST_RECEIVED,
                    new Resource(ResourceKind.GROUP, Ids.next()),
                    new RequestId(Ids.next()),
                    Instant.EPOCH,
                    null);
    private final NotificationIssued issued =
            new NotificationIssued(
                    id,
                    ann,
                    NotificationKind.REQUEST_RECEIVED,
                    "de",
                    Personal.of(Subject.user(ann.value()), "Antrag"),
                    Personal.of(Subject.user(ann.value()), "Guten Tag"),
                    notify.about(),
                    notify.request());

    /** Writes always the same. */
    private static Letters letters(Optional<Letter> letter) {
        return new Letters(new Templates(), null, null, null, null, null) {
            @Override
            Optional<Letter> to(Notify command) {
                return letter;
            }
        };
    }

    private TestExecutor<Notification> given(NotificationEvent... past) {
        return given(Optional.of(new Letter("de", "Antrag", "Guten Tag")), past);
    }

    private static TestExecutor<Notification> given(
            Optional<Letter> letter, NotificationEvent... past) {
        return decisions.of(Notification.class, letters(letter)).given((Object[]) past);
    }

    @Nested
    class Notifying {

        @Test
        void keeps_what_was_said_as_data_of_the_recipient() {
            given().when(notify, by(SYSTEM)).expectEvents(issued);
        }

        @Test
        void twice_says_it_once() {
            given(issued).when(notify, by(SYSTEM)).expectNoEvents();
        }

        @Test
        void who_cannot_be_told_any_more_tells_nothing() {
            given(Optional.empty()).when(notify, by(SYSTEM)).expectNoEvents();
        }

        @Test
        void is_for_nobody_to_ask() {
            given().when(notify, by(Decisions.ADMIN)).expectException(refused("access.denied"));
        }
    }

    /** A reaction that is carried out twice finds what it did: also in ten years. */
    @Test
    void what_somebody_is_told_of_an_event_has_one_id() {
        var ben = UserId.of("018f3c2a-7b10-7000-8000-000000000001");

        assertThat(NotificationId.of("cause", ben, NotificationKind.GROUP_EXPIRING))
                .hasToString("2079d655-5901-5aaa-90e8-8a0536d378bb")
                .isNotEqualTo(NotificationId.of("cause", ann, NotificationKind.GROUP_EXPIRING))
                .isNotEqualTo(NotificationId.of("cause", ben, NotificationKind.GROUP_EXPIRED))
                .isNotEqualTo(NotificationId.of("other", ben, NotificationKind.GROUP_EXPIRING));
    }

    @Nested
    class ConfirmingTheMail {

        @Test
        void says_that_it_was_sent() {
            given(issued).when(new ConfirmMail(id), by(SYSTEM)).expectEvents(new MailSent(id));
        }

        @Test
        void twice_says_it_once() {
            given(issued, new MailSent(id)).when(new ConfirmMail(id), by(SYSTEM)).expectNoEvents();
        }
    }

    @Nested
    class ReportingAFailedMail {

        private final ReportFailedMail report = new ReportFailedMail(id, Mails.REFUSED);

        @Test
        void says_why() {
            given(issued).when(report, by(SYSTEM)).expectEvents(new MailFailed(id, Mails.REFUSED));
        }

        @Test
        void of_one_that_was_sent_says_nothing() {
            given(issued, new MailSent(id)).when(report, by(SYSTEM)).expectNoEvents();
        }
    }
}
