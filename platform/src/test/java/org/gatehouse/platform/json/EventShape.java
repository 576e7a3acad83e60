package org.gatehouse.platform.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatehouse.api.personal.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of which an event consists, nested ones too, and the forms in which each is stored. */
final class EventShape {

    /** How a part may occur in the stored JSON. */
    enum Form {
        PRESENT,
        ABSENT,
        SEALED,
        ERASED
    }

    /**
     * @param path as a JSON pointer; {@code *} is each element of a list
     * @param component in which it is declared, for a list's element that of the list
     */
    record Part(String path, RecordComponent component, AnnotatedType annotated) {

        Class<?> type() {
            return raw(annotated.getType());
        }

        boolean isOptional() {
            return annotated.isAnnotationPresent(Nullable.class);
        }
    }

    private EventShape() {}

    static List<Part> parts(Class<?> event) {
        var parts = new ArrayList<Part>();
        collect("", event, parts);
        return parts;
    }

    private static void collect(String path, Class<?> type, List<Part> parts) {
        for (var component : type.getRecordComponents()) {
            collect(
                    new Part(
                            path + "/" + component.getName(),
                            component,
                            component.getAnnotatedType()),
                    parts);
        }
    }

    private static void collect(Part part, List<Part> parts) {
        parts.add(part);
        if (part.type().isRecord()) {
            collect(part.path(), part.type(), parts);
        } else if (part.type() == List.class
                && part.annotated() instanceof AnnotatedParameterizedType list) {
            collect(
                    new Part(
                            part.path() + "/*",
                            part.component(),
                            list.getAnnotatedActualTypeArguments()[0]),
                    parts);
        }
    }

    /** The records that an event stores sealed as a whole. */
    static Stream<Class<?>> documents(Class<?> event) {
        return parts(event).stream()
                .filter(part -> part.type() == Personal.class)
                .map(part -> (AnnotatedParameterizedType) part.annotated())
                .<Class<?>>map(part -> raw(part.getAnnotatedActualTypeArguments()[0].getType()))
                .filter(Class::isRecord)
                .distinct();
    }

    /** The forms of which the samples of an event must show each, by path. */
    static Map<String, Set<Form>> forms(Class<?> event) {
        var forms = new TreeMap<String, Set<Form>>();
        for (var part : parts(event)) {
            var needed = forms.computeIfAbsent(part.path(), _ -> new TreeSet<>());
            if (part.isOptional()) {
                needed.addAll(Set.of(Form.PRESENT, Form.ABSENT));
            }
            if (part.type() == Personal.class) {
                needed.addAll(Set.of(Form.SEALED, Form.ERASED));
            }
            if (part.path().endsWith("*")) {
                needed.add(Form.PRESENT);
            }
        }
        return forms;
    }

    /** The forms that a sample shows, by path. */
    static Map<String, Set<Form>> shown(Class<?> event, JsonNode sample) {
        var shown = new TreeMap<String, Set<Form>>();
        for (var part : parts(event)) {
            var seen = shown.computeIfAbsent(part.path(), _ -> new TreeSet<>());
            nodes(sample, part.path())
                    .forEach(node -> {
                        boolean absent = node.isNull() || node.isMissingNode();
                        seen.add(absent ? Form.ABSENT : Form.PRESENT);
                        if (part.type() == Personal.class && !absent) {
                            seen.add(node.has("data") ? Form.SEALED : Form.ERASED);
                        }
                    });
        }
        return shown;
    }

    private static Stream<JsonNode> nodes(JsonNode root, String path) {
        var nodes = Stream.of(root);
        for (var step : path.substring(1).split("/", -1)) {
            nodes =
                    step.equals("*")
                            ? nodes.flatMap(node -> node.values().stream())
                            : nodes.filter(JsonNode::isObject).map(node -> node.path(step));
        }
        return nodes;
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> throw new IllegalArgumentException(type + " has no class of its own");
        };
    }
}
