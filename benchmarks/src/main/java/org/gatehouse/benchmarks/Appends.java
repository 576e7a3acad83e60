package org.gatehouse.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipEvent.MemberJoined;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Metadata;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine alone: events appended and committed, without commands. */
final class Appends {

    private static final MetaData METADATA =
            MetaData.from(
                    Map.of(
                            Metadata.ACTOR, "system:benchmarks",
                            Metadata.CORRELATION_ID, "01900000-0000-7000-8000-0000000000aa",
                            Metadata.CAUSATION_ID, "01900000-0000-7000-8000-0000000000aa",
                            Metadata.COMMAND_ID, "01900000-0000-7000-8000-0000000000aa",
                            Metadata.TENANT, Metadata.THE_TENANT));

    private final EventStorageEngine engine;
    private final TransactionTemplate transaction;

    Appends(EventStorageEngine engine, TransactionTemplate transaction) {
        this.engine = engine;
        this.transaction = transaction;
    }

    /** Events per second. */
    double run(int threads, int perTransaction, Duration duration) throws Exception {
        var taken =
                Load.run(
                        threads,
                        duration,
                        0,
                        (client, n) -> {
                            var events = events(perTransaction);
                            transaction.executeWithoutResult(t -> engine.appendEvents(events));
                        });
        return (double) taken.length * perTransaction / duration.toSeconds();
    }

    private static List<DomainEventMessage<?>> events(int count) {
        return IntStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(i -> event(Ids.next()))
                .toList();
    }

    private static DomainEventMessage<?> event(UUID stream) {
        var group = new GroupId(Ids.next());
        return new GenericDomainEventMessage<>(
                "Membership",
                stream.toString(),
                0,
                new MemberJoined(
                        group,
                        new Grant(
                                Holder.user(Ids.next()),
                                new Resource(ResourceKind.GROUP, group.value()),
                                GrantRole.MEMBER,
                                Source.DIRECT,
                                null,
                                null)),
                METADATA);
    }
}
