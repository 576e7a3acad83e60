package org.gatehouse.platform.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.projections.ProjectionName;
import org.gatehouse.platform.ids.Ids;

/**
 * Makes a command or an event of any type, with every component filled in: new ids, and texts that
 * pass for a mail address, as the strictest of our values asks.
 */
public final class AnyRecord {

    private static final String TEXT = "any@x.example";

    /** Far enough ahead that nothing falls due. */
    private static final Instant INSTANT = Instant.parse("2100-01-01T00:00:00Z");

    private final Subject subject;
    private final Supplier<String> personal;

    /**
     * @param subject whose the personal values are; another subject than any that is a component
     * @param personal the text in each of them
     */
    public AnyRecord(Subject subject, Supplier<String> personal) {
        this.subject = subject;
        this.personal = personal;
    }

    public static <T> T any(Class<T> type) {
        return new AnyRecord(Subject.user(Ids.next()), () -> TEXT).of(type);
    }

    public <T> T of(Class<T> type) {
        return type.cast(value(type, () -> TEXT));
    }

    private Object value(Type type, Supplier<String> text) {
        if (type instanceof ParameterizedType generic) {
            var argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Personal.class) {
                var one = personal.get(); // in all parts of one value, however many it has
                return Personal.of(subject, value(argument, () -> one));
            }
            if (generic.getRawType() == Map.class) {
                return Map.of(
                        value(argument, text), value(generic.getActualTypeArguments()[1], text));
            }
            return generic.getRawType() == List.class
                    ? List.of(value(argument, text))
                    : record((Class<?>) generic.getRawType(), argument, text);
        }
        return switch (((Class<?>) type).getName()) {
            case "java.lang.String" -> text.get();
            case "java.util.UUID" -> Ids.next();
            case "java.time.Instant" -> INSTANT;
            case "int", "java.lang.Integer" -> 1;
            case "long", "java.lang.Long" -> 1L;
            case "boolean", "java.lang.Boolean" -> true;
            case "org.gatehouse.api.projections.ProjectionName" -> new ProjectionName("users");
            case "org.gatehouse.api.personal.Subject" -> Subject.user(Ids.next());
            default -> constantOrRecord((Class<?>) type, text);
        };
    }

    private Object constantOrRecord(Class<?> type, Supplier<String> text) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return value(type.getPermittedSubclasses()[0], text);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is not a kind of value known here");
        }
        return record(type, type, text);
    }

    /**
     * @param argument of the one type parameter, where the record has one
     */
    private Object record(Class<?> type, Type argument, Supplier<String> text) {
        var components = type.getRecordComponents();
        var values =
                Arrays.stream(components)
                        .map(RecordComponent::getGenericType)
                        .map(part -> value(part instanceof TypeVariable ? argument : part, text))
                        .toArray();
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type + " can be made", e);
        }
    }
}
