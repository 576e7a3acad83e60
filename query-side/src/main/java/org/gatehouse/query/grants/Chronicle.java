package org.gatehouse.query.grants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.grants.Party;
import org.gatehouse.api.grants.Told;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.eventstore.LogReader;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.query.grants.Interval.Node;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads events from the log again for whoever asks why, and reveals what people said, without
 * knowing of which room they are.
 */
@Component
final class Chronicle {

    /** What people call the member of an event in which somebody says why (Graph). */
    private static final String JUSTIFICATION = "justification";

    private static final String DECISION = "decision";

    private final LogReader log;
    private final LogEnd end;
    private final PersonalData personal;
    private final Names names;

    Chronicle(LogReader log, LogEnd end, PersonalData personal, Names names) {
        this.log = log;
        this.end = end;
        this.personal = personal;
        this.names = names;
    }

    /** By position. */
    Map<Long, Told> at(Views views, Collection<Long> positions) {
        var events = recorded(log.at(positions));
        var told = of(views, events);
        return events.stream().collect(Collectors.toMap(Recorded::position, told));
    }

    /** All that was told in some streams, first to last, by stream. */
    Map<UUID, List<Told>> streams(Views views, Collection<UUID> streams, long upTo) {
        var events = recorded(log.of(streams, upTo));
        var told = of(views, events);
        var found = new HashMap<UUID, List<Told>>();
        events.forEach(event ->
                found.computeIfAbsent(event.stream(), _ -> new ArrayList<>())
                        .add(told.apply(event)));
        return found;
    }

    private static List<Recorded> recorded(List<? extends TrackedEventMessage<?>> messages) {
        return messages.stream().map(Recorded::of).toList();
    }

    private Function<Recorded, Told> of(Views views, List<Recorded> events) {
        personal.prefetch(events.stream().flatMap(event -> Said.in(event).stream()).toList());
        var people =
                names.of(
                        views,
                        events.stream()
                                .map(Chronicle::person)
                                .filter(node -> node != null)
                                .toList());
        return event -> told(event, people);
    }

    private Told told(Recorded event, Function<Node, Party> people) {
        var metadata = event.metadata();
        var person = person(event);
        return new Told(
                end.at(event.position()).toString(),
                event.id(),
                EventNames.nameOf(event.event().getClass()),
                event.at(),
                event.effectiveAt().orElse(null),
                Metadata.actor(metadata).toString(),
                person == null ? null : people.apply(person),
                text(metadata.get(Metadata.ON_BEHALF_OF)),
                reason(event),
                Said.member(event, DECISION) instanceof Enum<?> decision
                        ? decision.name().toLowerCase(Locale.ROOT)
                        : null,
                text(metadata.get(Metadata.POLICY_VERSION)),
                text(metadata.get(Metadata.IMPORTED_FROM)),
                String.valueOf(metadata.get(Metadata.CORRELATION_ID)));
    }

    private @Nullable String reason(Recorded event) {
        var reason = text(event.metadata().get(Metadata.REASON));
        return reason == null ? text(Said.member(event, JUSTIFICATION)) : reason;
    }

    private @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case String plain -> plain;
            case Personal<?> sealed -> personal.reveal(sealed).map(Object::toString).orElse(null);
            case null, default -> null;
        };
    }

    private static @Nullable Node person(Recorded event) {
        return Metadata.actor(event.metadata()) instanceof Actor.User user
                ? Node.user(user.id())
                : null;
    }

    /** What events of any room say, by the names that all of them use. */
    private static final class Said {

        private Said() {}

        static @Nullable Object member(Recorded recorded, String name) {
            for (var component : recorded.event().getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    try {
                        return component.getAccessor().invoke(recorded.event());
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            return null;
        }

        static List<Personal<?>> in(Recorded event) {
            var said = new ArrayList<Personal<?>>();
            if (member(event, JUSTIFICATION) instanceof Personal<?> sealed) {
                said.add(sealed);
            }
            if (event.metadata().get(Metadata.REASON) instanceof Personal<?> sealed) {
                said.add(sealed);
            }
            return said;
        }
    }
}
