package org.gatehouse.command.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.api.Edit;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.notifications.NotificationCommand.SendMail;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What becomes of mails, with a mail server that takes them and with others. */
@CommandSideTest
@Import(Told.class)
@DirtiesContext // its mail server is gone with the class
@ExtendWith(OutputCaptureExtension.class)
class MailTest {

    private static final int PORT = freePort();
    private static final String CORRELATION = "correlation-of-the-request";

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;
    @Autowired Told told;
    @Autowired MailErrand errand;

    private @Nullable GreenMail server;
    private World world;
    private UserId ann;
    private UserId ben;

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> PORT);
        settings.add("gatehouse.mail.from", () -> "Gatehouse <no-reply@gatehouse.example>");
    }

    @BeforeEach
    void two_people() {
        world = new World(commands, database);
        ann = told.person("Ann", "en");
        ben = told.person("Ben", "de");
    }

    /** Also on the due sheet: what a test left waiting would be mailed in another. */
    @AfterEach
    void close() {
        if (server != null) {
            server.stop();
        }
        database.owner()
                .update(
                        "delete from command.due_sheet where line = 'reaction:notifications.SendMail'");
    }

    private GreenMail start() {
        var started = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
        return started;
    }

    /** Tells somebody that there is something to decide. */
    private NotificationId tell(UserId recipient) {
        var asking = Asking.by(ben.equals(recipient) ? ann : ben, world.group(ann));
        told.happens(
                asking.id().value(),
                CORRELATION,
                asking.to(List.of(Approver.user(recipient.value())), List.of()));
        return await().until(
                        () -> told.ids(recipient).stream().findFirst().orElse(null),
                        Objects::nonNull);
    }

    private void awaitLast(NotificationId id, String event) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(world.events(id.value()).getLast())
                                .isEqualTo("notifications." + event));
    }

    private String failure(NotificationId id) {
        return database.owner()
                .queryForObject(
                        """
                        select convert_from(payload, 'UTF8')::jsonb ->> 'code' from events.event
                        where stream = ? and name = 'notifications.MailFailed'
                        """,
                        String.class,
                        id.value());
    }

    @Test
    @Tag("LOG-R4")
    void a_mail_arrives_once_and_carries_the_correlation_of_what_caused_it() throws Exception {
        var smtp = start();

        var id = tell(ben);
        awaitLast(id, "MailSent");

        assertThat(smtp.getReceivedMessages()).hasSize(1);
        MimeMessage mail = smtp.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients())
                .containsExactly(new InternetAddress(Told.addressOf(ben)));
        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("no-reply@gatehouse.example"));
        assertThat(mail.getSubject()).isEqualTo(told.subject(id)).startsWith("Ein Antrag auf ");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(told.text(id))
                .contains("Sie können");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id + "@gatehouse.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("de");
        assertThat(mail.getHeader("X-Correlation-Id")).containsExactly(CORRELATION);
        assertThat(mail.getSentDate().toInstant())
                .isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(world.metadata(id.value(), "notifications.MailSent"))
                .containsEntry("correlationId", CORRELATION)
                .containsEntry(
                        "causationId",
                        world.eventId(id.value(), "notifications.NotificationIssued"))
                .containsEntry("actor", "system:notifications");

        assertThat(errand.run(new SendMail(id))).isEmpty();
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_down_gets_it_when_it_is_up_again(CapturedOutput output) {
        var id = tell(ben);
        await().until(() -> output.getOut().contains("A mail was not sent"));
        assertThat(world.events(id.value())).containsExactly("notifications.NotificationIssued");

        var smtp = start();
        clock.advance(Duration.ofMinutes(5));

        awaitLast(id, "MailSent");
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void after_a_day_without_a_mail_server_it_is_given_up() {
        var id = tell(ben);

        clock.advance(MailErrand.PATIENCE);

        awaitLast(id, "MailFailed");
        assertThat(failure(id)).isEqualTo(MailErrand.GIVEN_UP);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 <%s> unknown", "., 554 5.7.1 <%s> does not want this"})
    void what_is_refused_for_good_is_given_up_and_nobody_is_named_in_the_log(
            String command, String answer, CapturedOutput output) throws IOException {
        try (var moody =
                new MoodyMailServer(PORT, command, answer.formatted(Told.addressOf(ben)))) {
            var id = tell(ben);

            awaitLast(id, "MailFailed");
            assertThat(failure(id)).isEqualTo(Mails.REFUSED);
            assertThat(moody.refusals()).isEqualTo(1);
            assertThat(output.getAll())
                    .contains(id.toString())
                    .doesNotContain(Told.addressOf(ben), told.subject(id), "Guten Tag");
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 451 <%s> later", "MAIL, 550 who are you?", "., 452 <%s> full"})
    void what_may_be_taken_later_is_sent_again_and_nobody_is_named_in_the_log(
            String command, String answer, CapturedOutput output) throws IOException {
        try (var moody =
                new MoodyMailServer(PORT, command, answer.formatted(Told.addressOf(ben)))) {
            var id = tell(ben);

            await().until(() -> moody.refusals() >= 2);
            assertThat(world.events(id.value()))
                    .containsExactly("notifications.NotificationIssued");
            assertThat(output.getAll())
                    .contains("A mail was not sent")
                    .doesNotContain(Told.addressOf(ben), told.subject(id), "Guten Tag");
        }
    }

    /** Threads of the poller and places at the gate are left to everything else. */
    @Test
    void a_mail_server_that_says_nothing_holds_nobody_up() throws IOException {
        try (var silent = MoodyMailServer.silent(PORT)) {
            var many = new ArrayList<UserId>();
            for (int i = 0; i < 6; i++) {
                many.add(told.person("Person", "en"));
            }
            many.forEach(this::tell);
            await().until(() -> silent.callers() >= 2);

            var another = told.person("Another", "en");
            tell(another); // by the same poller, while the first two wait

            assertThat(silent.callers()).isEqualTo(2);
        }
    }

    @Test
    void an_address_that_is_none_is_given_up() {
        start();
        as(World.ADMIN);
        commands.send(
                new EditUser(
                        ben,
                        null,
                        null,
                        new Edit<>(new MailAddress("a@x.example,b@y.example")),
                        Map.of(),
                        null));

        var id = tell(ben);

        awaitLast(id, "MailFailed");
        assertThat(failure(id)).isEqualTo(Mails.NO_ADDRESS);
    }

    @Test
    void who_has_no_address_is_told_and_not_mailed() {
        var smtp = start();
        var id = tell(world.person());

        await().until(() ->
                database.owner()
                                .queryForObject(
                                        "select count(*) from command.due_sheet where line"
                                                + " = 'reaction:notifications.SendMail'",
                                        Long.class)
                        == 0);
        assertThat(world.events(id.value())).containsExactly("notifications.NotificationIssued");
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }
}
