package org.gatehouse.query.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.api.audit.AuditEntry.ModifiedProperty;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.personal.PersonalData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns any event into old and new values (LOG-R3), revealing what may still be revealed. */
final class ModifiedProperties {

    private static final String FORMER = "former";
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
            var next = value(component, event);
            if (former == null) {
                properties.add(new ModifiedProperty(name, null, next));
            } else {
                properties.addAll(changes(name, value(former, event), next));
            }
        }
        return properties;
    }

    /** Of a document that is stored as a whole, the members that are not as they were. */
    private static List<ModifiedProperty> changes(
            String name, @Nullable Object former, @Nullable Object next) {
        var before = JSON.valueToTree(former);
        var after = JSON.valueToTree(next);
        if (!before.isObject() || !after.isObject()) {
            return List.of(new ModifiedProperty(name, former, next));
        }
        var members = new LinkedHashSet<>(before.propertyNames());
        members.addAll(after.propertyNames());
        return members.stream()
                .filter(member -> !before.path(member).equals(after.path(member)))
                .map(member ->
                        new ModifiedProperty(
                                name + "." + member,
                                plain(before.get(member)),
                                plain(after.get(member))))
                .toList();
    }

    private static @Nullable Object plain(@Nullable JsonNode value) {
        return value == null ? null : JSON.treeToValue(value, Object.class);
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
