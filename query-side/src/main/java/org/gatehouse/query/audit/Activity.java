package org.gatehouse.query.audit;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.Id;
import org.gatehouse.api.audit.TraceEvent.CommandRefused;
import org.gatehouse.api.signins.SignInEvent.SignInFailed;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.query.reading.Recorded;

/** What the audit trail says of any event, without knowing its kind. */
final class Activity {

    static final String SUCCESS = "success";
    static final String REFUSED = "refused";

    private Activity() {}

    /** The room. */
    static String category(DomainEvent event) {
        var name = EventNames.nameOf(event.getClass());
        return name.substring(0, name.indexOf('.'));
    }

    static String result(DomainEvent event) {
        return event instanceof CommandRefused || event instanceof SignInFailed ? REFUSED : SUCCESS;
    }

    /** Everything the event names by id, and its stream. */
    static UUID[] targets(Recorded recorded) {
        var found = new LinkedHashSet<UUID>();
        found.add(recorded.stream());
        collect(recorded.event(), found);
        return found.toArray(UUID[]::new);
    }

    private static void collect(Object value, Set<UUID> found) {
        switch (value) {
            case null -> {}
            case UUID id -> found.add(id);
            case Id id -> found.add(id.value());
            case Collection<?> values -> values.forEach(each -> collect(each, found));
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    collect(read(component, record), found);
                }
            }
            default -> {}
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
