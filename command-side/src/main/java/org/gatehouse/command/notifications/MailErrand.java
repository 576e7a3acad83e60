package org.gatehouse.command.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.gatehouse.api.Command;
import org.gatehouse.api.notifications.NotificationCommand.ConfirmMail;
import org.gatehouse.api.notifications.NotificationCommand.ReportFailedMail;
import org.gatehouse.api.notifications.NotificationCommand.SendMail;
import org.gatehouse.api.notifications.NotificationEvent;
import org.gatehouse.api.notifications.NotificationEvent.MailFailed;
import org.gatehouse.api.notifications.NotificationEvent.MailSent;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.command.notifications.Mails.Mail;
import org.gatehouse.command.writing.Errand;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mails what somebody was told, to the address that they have now. */
@Component
final class MailErrand implements Errand<SendMail> {

    static final String GIVEN_UP = "notifications.mail-given-up";

    /** Then it is not news any more. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(MailErrand.class);

    /** Half of the poller's threads: a mail server that hangs must not hold up everything else. */
    private static final int AT_ONCE = 2;

    /** Long enough for a server that works to take another mail. */
    private static final Duration TURN = Duration.ofMillis(200);

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Mails mails;
    private final Letters letters;
    private final PostgresEventStorageEngine log;
    private final PersonalData personal;
    private final Clock clock;

    MailErrand(
            Mails mails,
            Letters letters,
            PostgresEventStorageEngine log,
            PersonalData personal,
            Clock clock) {
        this.mails = mails;
        this.letters = letters;
        this.log = log;
        this.personal = personal;
        this.clock = clock;
    }

    @Override
    public Class<SendMail> command() {
        return SendMail.class;
    }

    /** Nothing is left to do where it was sent, or cannot be read by anybody any more. */
    @Override
    public Optional<Command> run(SendMail due) {
        return mails.areSent()
                ? open(due.notificationId()).map(mail -> outcome(mail))
                : Optional.empty();
    }

    /** A mail that is still to be sent. */
    private record Open(Mail mail, Instant since) {}

    private Optional<Open> open(NotificationId id) {
        Optional<Open> open = Optional.empty();
        var events = log.readEvents(id.toString());
        while (events.hasNext()) {
            var message = events.next();
            if (message.getPayload() instanceof NotificationEvent event) {
                open =
                        switch (event) {
                            case NotificationIssued e -> read(e, message);
                            case MailSent e -> Optional.empty();
                            case MailFailed e -> Optional.empty();
                        };
            }
        }
        return open;
    }

    private Optional<Open> read(NotificationIssued event, DomainEventMessage<?> message) {
        var address = letters.reader(event.recipient()).flatMap(p -> Optional.ofNullable(p.mail()));
        var subject = personal.reveal(event.subject());
        var text = personal.reveal(event.text());
        if (address.isEmpty() || subject.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Open(
                        new Mail(
                                event.notificationId(),
                                address.get(),
                                event.language(),
                                subject.get(),
                                text.get(),
                                Metadata.text(message, Metadata.CORRELATION_ID).orElseThrow()),
                        message.getTimestamp()));
    }

    private Command outcome(Open open) {
        var id = open.mail().id();
        return send(open)
                .<Command>map(code -> {
                    LOG.warn("The mail of notification {} is given up: {}", id, code);
                    return new ReportFailedMail(id, code);
                })
                .orElseGet(() -> new ConfirmMail(id));
    }

    /** Why it will never be sent; empty where it has been. */
    private Optional<String> send(Open open) {
        try {
            return inTurn(open.mail());
        } catch (MailUnsent unsent) {
            if (open.since().plus(PATIENCE).isAfter(clock.instant())) {
                throw unsent;
            }
            return Optional.of(GIVEN_UP);
        }
    }

    private Optional<String> inTurn(Mail mail) {
        try {
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new MailUnsent("others are on their way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailUnsent("shutting down");
        }
        try {
            return mails.send(mail);
        } finally {
            turns.release();
        }
    }
}
