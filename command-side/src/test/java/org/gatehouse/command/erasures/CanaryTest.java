package org.gatehouse.command.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.OnTestDatabase;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.testing.AnyRecord;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.PersonalValues;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every event type that there is and will be, each of its personal values and those of the metadata
 * with a text that occurs nowhere else, about every kind of subject.
 */
@CommandSideTest
class CanaryTest {

    private static final UUID ADMIN = UUID.fromString(OnTestDatabase.ADMINISTRATOR);

    @Autowired Commands commands;
    @Autowired EventNames names;
    @Autowired PostgresEventStore events;
    @Autowired PostgresEventStorageEngine engine;
    @Autowired PersonalData personalData;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestDatabase database;

    private final String canary = "canary" + Ids.next().toString().replace("-", "");
    private final AtomicInteger count = new AtomicInteger();
    private final Set<String> streams = new HashSet<>();
    private CanarySearch search;

    @BeforeEach
    void look_everywhere() {
        // The command side is nobody's home: not one table may hold personal values in clear.
        search = new CanarySearch(database.superuser(), Set.of());
    }

    /** What holds for all is not to hold for the tests that follow. */
    @AfterEach
    void forget_what_was_decided_and_ruled() {
        database.owner().update("delete from command.settings_fact");
        database.owner().update("delete from command.membership_rule_fact");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_personal_is_in_no_table_in_clear_and_can_be_revealed(SubjectKind kind) {
        var subject = new Subject(kind, Ids.next());
        appendOfEveryType(subject, actor(subject));

        assertThat(search.places(canary)).isEmpty();

        var values = personal(byStream());
        assertThat(values)
                .hasSize(count.get())
                .allMatch(value -> value instanceof Personal.Sealed<?>);
        assertThat(values.stream().map(value -> personalData.reveal(value).orElseThrow()))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.toString().contains(canary));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_an_erased_subject_is_left_and_the_streams_still_fold(SubjectKind kind) {
        var subject = new Subject(kind, Ids.next());
        var actor = actor(subject);
        var whose = new HashSet<>(List.of(subject, actor.subject().orElseThrow()));
        appendOfEveryType(subject, actor);
        var keys = keys(whose);
        assertThat(keys).hasSameSizeAs(whose);

        as(ADMIN);
        whose.forEach(one -> commands.send(new EraseSubject(one)));

        assertThat(byStream()).hasSize(names.all().size());
        assertThat(payloads(tail())).isEqualTo(payloads(byStream()));
        assertThat(personal(byStream()))
                .hasSize(count.get())
                .allMatch(value -> personalData.reveal(value).isEmpty());
        assertThat(keys(whose)).isEmpty();
        assertThat(keys).allSatisfy(key -> assertThat(search.places(key)).isEmpty());
        assertThat(search.places(canary)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_after_the_erasure_stores_nothing_personal_and_makes_no_key(SubjectKind kind) {
        var subject = new Subject(kind, Ids.next());
        var actor = actor(subject);
        var whose = new HashSet<>(List.of(subject, actor.subject().orElseThrow()));
        as(ADMIN);
        whose.forEach(one -> commands.send(new EraseSubject(one)));

        appendOfEveryType(subject, actor);

        assertThat(personal(byStream()))
                .hasSize(count.get())
                .allMatch(value -> value instanceof Personal.Erased<?>);
        assertThat(keys(whose)).isEmpty();
        assertThat(search.places(canary)).isEmpty();
    }

    /** Who acts, where the subject cannot: somebody else. */
    private static Actor actor(Subject subject) {
        return switch (subject.kind()) {
            case USER -> new Actor.User(subject.id());
            case ANONYMOUS -> new Actor.Anonymous(subject.id());
            case EXTERNAL, PROVISIONAL -> new Actor.User(Ids.next());
        };
    }

    private String nextCanary() {
        return canary + count.incrementAndGet() + "@x.example";
    }

    /** Through the log and all that follows it in the same transaction, as a decision does. */
    private void appendOfEveryType(Subject subject, Actor actor) {
        var any = new AnyRecord(subject, this::nextCanary);
        for (var type : names.all()) {
            var stream = Ids.next().toString();
            streams.add(stream);
            var event =
                    new GenericDomainEventMessage<>(
                            "Any", stream, 0, any.of(type), metadata(actor));
            new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publish(event));
        }
    }

    private MetaData metadata(Actor actor) {
        return MetaData.from(
                Map.of(
                        Metadata.ACTOR,
                        actor.toString(),
                        Metadata.CLIENT_IP,
                        nextCanary(),
                        Metadata.USER_AGENT,
                        nextCanary(),
                        Metadata.REASON,
                        nextCanary(),
                        Metadata.CORRELATION_ID,
                        "correlation",
                        Metadata.CAUSATION_ID,
                        "causation",
                        Metadata.COMMAND_ID,
                        "command",
                        Metadata.TENANT,
                        Metadata.THE_TENANT));
    }

    private List<EventMessage<?>> byStream() {
        var read = new ArrayList<EventMessage<?>>();
        streams.forEach(stream -> engine.readEvents(stream).forEachRemaining(read::add));
        return read;
    }

    private List<EventMessage<?>> tail() {
        try (var all = engine.readEvents(engine.createTailToken(), false)) {
            return all.filter(event ->
                            event instanceof DomainEventMessage<?> one
                                    && streams.contains(one.getAggregateIdentifier()))
                    .<EventMessage<?>>map(event -> event)
                    .toList();
        }
    }

    private static Set<Object> payloads(List<EventMessage<?>> events) {
        var payloads = new HashSet<>();
        events.forEach(event -> payloads.add(event.getPayload()));
        return payloads;
    }

    private static List<Personal<?>> personal(List<EventMessage<?>> events) {
        return events.stream().flatMap(event -> PersonalValues.of(event).stream()).toList();
    }

    /** As they are stored. */
    private List<byte[]> keys(Set<Subject> whose) {
        return whose.stream()
                .flatMap(subject ->
                        database
                                .owner()
                                .queryForList(
                                        """
                                        select wrapped from keys.subject_key
                                        where kind = ? and id = ? and wrapped is not null
                                        """,
                                        byte[].class,
                                        subject.kind().stored(),
                                        subject.id())
                                .stream())
                .toList();
    }
}
