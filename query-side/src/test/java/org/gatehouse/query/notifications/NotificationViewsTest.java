package org.gatehouse.query.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.notifications.MailState;
import org.gatehouse.api.notifications.NotificationEvent.MailSent;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.notifications.NotificationKind;
import org.gatehouse.api.notifications.NotificationView;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Reading;
import org.gatehouse.query.reading.ReadingFixture;
import org.gatehouse.query.testing.QuerySideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read, from the log to the page; those in these stories are erased. */
@QuerySideTest
class NotificationViewsTest {

    @Autowired TestDatabase database;
    @Autowired Reading reading;
    @Autowired NotificationViews notifications;

    private final UserId ann = new UserId(Ids.next());
    private ReadingFixture log;

    @BeforeEach
    void open() {
        log = new ReadingFixture(database);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private NotificationId told(UserId recipient) {
        var id = new NotificationId(Ids.next());
        var subject = Subject.user(recipient.value());
        log.append(
                id.value(),
                new NotificationIssued(
                        id,
                        recipient,
                        NotificationKind.REQUEST_DENIED,
                        "de",
                        new Personal.Erased<>(subject),
                        new Personal.Erased<>(subject),
                        new Resource(ResourceKind.GROUP, ann.value()),
                        new RequestId(id.value())),
                new MailSent(id));
        return id;
    }

    private List<NotificationViews.Row> list(UserId recipient, int limit, Optional<Cursor> cursor) {
        return reading.of("notifications")
                .now(views ->
                        notifications.list(views, recipient.value(), new Paging(limit, cursor)));
    }

    private void awaitAll(int count) {
        await().until(() ->
                list(ann, 10, Optional.empty()).stream()
                                .filter(row -> row.view().mail() == MailState.SENT)
                                .count()
                        == count);
    }

    @Test
    void of_who_is_erased_everything_is_shown_but_what_was_said() {
        var id = told(ann);
        awaitAll(1);

        assertThat(list(ann, 10, Optional.empty()))
                .extracting(NotificationViews.Row::view)
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("createdDateTime")
                .isEqualTo(
                        new NotificationView(
                                id,
                                NotificationKind.REQUEST_DENIED,
                                "de",
                                null,
                                null,
                                new Resource(ResourceKind.GROUP, ann.value()),
                                new RequestId(id.value()),
                                MailState.SENT,
                                log.clock.instant()));
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest_and_hold_ones_own_only() {
        var first = told(ann);
        told(new UserId(Ids.next()));
        var second = told(ann);
        var third = told(ann);
        awaitAll(3);

        var one = new Paging(2, Optional.empty());
        var page = Page.of(list(ann, 2, Optional.empty()), one, row -> Cursor.of(row.issued()));
        var rest = list(ann, 2, Optional.of(Cursor.parse(page.nextCursor())));

        assertThat(page.items()).extracting(row -> row.view().id()).containsExactly(third, second);
        assertThat(rest).extracting(row -> row.view().id()).containsExactly(first);
    }
}
