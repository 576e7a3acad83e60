package org.gatehouse.platform.testing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.personal.Personal;

/** The personal values of an event, wherever they stand in it. */
public final class PersonalValues {

    private PersonalValues() {}

    /** Those of its payload, and of its metadata. */
    public static List<Personal<?>> of(EventMessage<?> event) {
        return Stream.concat(
                        in(event.getPayload()),
                        event.getMetaData().values().stream().flatMap(PersonalValues::in))
                .toList();
    }

    private static Stream<Personal<?>> in(Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Personal<?> personal -> Stream.of(personal);
            case Collection<?> elements -> elements.stream().flatMap(PersonalValues::in);
            case Record components ->
                    Arrays.stream(components.getClass().getRecordComponents())
                            .map(component -> {
                                try {
                                    return component.getAccessor().invoke(components);
                                } catch (ReflectiveOperationException e) {
                                    throw new IllegalStateException(component.toString(), e);
                                }
                            })
                            .flatMap(PersonalValues::in);
            default -> Stream.empty();
        };
    }
}
