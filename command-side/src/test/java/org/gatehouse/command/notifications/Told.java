package org.gatehouse.command.notifications;

import static org.gatehouse.command.testing.CallerFixture.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.notifications.NotificationKind;
import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.ProfileText;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.testing.TestDatabase;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets things happen of which people are told, and reads what they were told. */
@TestComponent
class Told {

    private final Commands commands;
    private final TestDatabase database;
    private final PostgresEventStore events;
    private final PostgresEventStorageEngine log;
    private final PersonalData personal;
    private final TransactionTemplate transaction;

    Told(
            Commands commands,
            TestDatabase database,
            PostgresEventStore events,
            PostgresEventStorageEngine log,
            PersonalData personal,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.database = database;
        this.events = events;
        this.log = log;
        this.personal = personal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody with a mail address. */
    UserId person(String name, String language) {
        as(World.ADMIN);
        var id = new UserId(Ids.next());
        commands.send(
                new RegisterUser(
                        id,
                        new PersonName(name),
                        new UserPrincipalName(id + "@x.example"),
                        new MailAddress(addressOf(id)),
                        Map.of(ProfileAttribute.PREFERRED_LANGUAGE, new ProfileText(language)),
                        UserType.MEMBER));
        return id;
    }

    static String addressOf(UserId user) {
        return user + "@mail.example";
    }

    /** At once, in a stream of its own; as if a room had decided it. */
    void happens(UUID stream, String correlation, DomainEvent... all) {
        var messages = new ArrayList<EventMessage<?>>();
        long next = log.lastSequenceNumberFor(stream.toString()).orElse(-1L) + 1;
        for (var event : all) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            "Any", stream.toString(), next++, event, metadata(correlation)));
        }
        transaction.executeWithoutResult(_ -> events.publish(messages));
    }

    private static Map<String, String> metadata(String correlation) {
        return Map.of(
                Metadata.ACTOR,
                new Actor.Room("tests").toString(),
                Metadata.CORRELATION_ID,
                correlation,
                Metadata.CAUSATION_ID,
                "causation",
                Metadata.COMMAND_ID,
                "command",
                Metadata.TENANT,
                Metadata.THE_TENANT);
    }

    /** The notifications of somebody, in their order. */
    List<NotificationId> ids(UserId recipient) {
        return database
                .owner()
                .queryForList(
                        """
                        select stream from events.event
                        where name = 'notifications.NotificationIssued'
                          and convert_from(payload, 'UTF8')::jsonb ->> 'recipient' = ?
                        order by position
                        """,
                        UUID.class,
                        recipient.toString())
                .stream()
                .map(NotificationId::new)
                .toList();
    }

    List<NotificationKind> kinds(UserId recipient) {
        return ids(recipient).stream().map(id -> issued(id).kind()).toList();
    }

    NotificationIssued issued(NotificationId id) {
        return (NotificationIssued) log.readEvents(id.toString()).next().getPayload();
    }

    String subject(NotificationId id) {
        return personal.reveal(issued(id).subject()).orElse("nothing");
    }

    String text(NotificationId id) {
        return personal.reveal(issued(id).text()).orElse("nothing");
    }
}
