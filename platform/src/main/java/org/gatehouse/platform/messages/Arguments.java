package org.gatehouse.platform.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a refusal is about, by name: texts, whole numbers, and lists of texts. */
final class Arguments {

    private Arguments() {}

    /** These and one more, in the order in which they were named. */
    static Map<String, Object> and(Map<String, Object> these, String name, Object value) {
        var all = new LinkedHashMap<>(these);
        all.put(name, value);
        return of(all);
    }

    static Map<String, Object> of(Map<String, Object> these) {
        var all = new LinkedHashMap<String, Object>();
        these.forEach((name, value) -> all.put(name, plain(value)));
        return Collections.unmodifiableMap(all);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> number;
            case Long number -> number;
            case List<?> texts when texts.stream().allMatch(String.class::isInstance) ->
                    List.copyOf(texts);
            default -> throw new IllegalArgumentException("No argument is a " + value.getClass());
        };
    }
}
