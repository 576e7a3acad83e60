package org.gatehouse.query.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.api.audit.AuditEntry.ModifiedProperty;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/** Turns any event into old and new values (LOG-R3), revealing what may still be revealed. */
final class ModifiedProperties {

    private static final String FORMER = "former";

    private final PersonalData personal;

    ModifiedProperties(PersonalData personal) {
        this.personal = personal;
    }

    List<ModifiedProperty> of(Record event) {
        Map<String, RecordComponent> components =
                Arrays.stream(event.getClass().getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        var properties = new ArrayList<ModifiedProperty>();
        for (var component : event.getClass().getRecordComponents()) {
            var name = component.getName();
            if (name.startsWith(FORMER) && components.containsKey(uncapitalised(name))) {
                continue;
            }
            var former = components.get(FORMER + capitalised(name));
            properties.add(
                    new ModifiedProperty(
                            name,
                            former == null ? null : value(former, event),
                            value(component, event)));
        }
        return properties;
    }

    private @Nullable Object value(RecordComponent component, Record event) {
        try {
            var value = component.getAccessor().invoke(event);
            return value instanceof Personal<?> sealed
                    ? personal.reveal(sealed).orElse(null)
                    : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String uncapitalised(String former) {
        var name = former.substring(FORMER.length());
        return name.isEmpty()
                ? former
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
