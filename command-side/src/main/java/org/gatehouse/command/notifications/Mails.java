package org.gatehouse.command.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.platform.web.CorrelationId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server of {@code spring.mail.host}; without one, none are sent. */
@Component
final class Mails {

    /** The server says that it will never take this mail, or not for this recipient. */
    static final String REFUSED = "notifications.mail-refused";

    /** What the directory has as address is none. */
    static final String NO_ADDRESS = "notifications.mail-address-unusable";

    private final @Nullable JavaMailSender server;
    private final @Nullable InternetAddress from;
    private final Clock clock;

    /**
     * @param from {@code gatehouse.mail.from}
     * @throws IllegalStateException where there is a mail server and nobody to be its sender
     */
    Mails(
            ObjectProvider<JavaMailSender> server,
            @Value("${gatehouse.mail.from:}") String from,
            Clock clock) {
        this.server = server.getIfAvailable();
        this.from = this.server == null ? null : sender(from);
        this.clock = clock;
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException _) {
            throw new IllegalStateException(
                    "spring.mail.host is set, so gatehouse.mail.from must be a mail address");
        }
    }

    /** What is sent; it is the same each time that it is sent. */
    record Mail(
            NotificationId id,
            String to,
            String language,
            String subject,
            String text,
            String correlationId) {}

    boolean areSent() {
        return server != null;
    }

    /**
     * @return why it will never be sent; empty where the server has taken it
     * @throws MailUnsent where it may be taken the next time
     */
    Optional<String> send(Mail mail) {
        var sender = Objects.requireNonNull(server);
        MimeMessage message;
        try {
            message = message(sender, mail);
        } catch (AddressException _) {
            return Optional.of(NO_ADDRESS);
        } catch (MessagingException e) {
            throw new MailUnsent(e.getClass().getSimpleName());
        }
        try {
            sender.send(message);
            return Optional.empty();
        } catch (MailException e) {
            var replies = replies(e);
            if (replies.stream().anyMatch(Reply::isForGood)) {
                return Optional.of(REFUSED);
            }
            throw new MailUnsent(
                    e.getClass().getSimpleName() + replies.stream().map(Reply::code).toList());
        }
    }

    private MimeMessage message(JavaMailSender sender, Mail mail) throws MessagingException {
        var author = Objects.requireNonNull(from);
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(author);
        helper.setTo(new InternetAddress(mail.to(), true));
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        helper.setSentDate(Date.from(clock.instant()));
        var address = author.getAddress();
        message.setHeader(
                "Message-ID",
                "<" + mail.id() + "@" + address.substring(address.lastIndexOf('@') + 1) + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
        message.setHeader("Content-Language", mail.language());
        message.setHeader(CorrelationId.HEADER, mail.correlationId());
        return message;
    }

    /** What the server answered to which command. */
    private record Reply(String command, int code) {

        /** A sender who is refused is the operator's to mend, not the recipient's to miss. */
        boolean isForGood() {
            return code >= 500 && !command.startsWith("MAIL");
        }
    }

    private static List<Reply> replies(MailException failure) {
        var replies = new ArrayList<Reply>();
        if (failure instanceof MailSendException send) {
            for (var each : send.getMessageExceptions()) {
                for (Throwable e = each; e != null; e = next(e)) {
                    if (e instanceof SMTPAddressFailedException refused) {
                        replies.add(new Reply(refused.getCommand(), refused.getReturnCode()));
                    } else if (e instanceof SMTPSendFailedException refused) {
                        replies.add(new Reply(refused.getCommand(), refused.getReturnCode()));
                    }
                }
            }
        }
        return replies;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
