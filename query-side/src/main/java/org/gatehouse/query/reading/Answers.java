package org.gatehouse.query.reading;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.http.ResponseEntity;

/** Shapes of answers that many rooms give. */
public final class Answers {

    private Answers() {}

    /** One row with its version as {@code ETag}, or 404. */
    public static <T> ResponseEntity<T> one(
            Reading.Question question,
            Function<Views, Optional<T>> find,
            ToLongFunction<T> version,
            String notFound) {
        return question.answer(
                views ->
                        find.apply(views)
                                .orElseThrow(() ->
                                        Refusal.notFound(notFound, "There is none with this id")),
                (value, headers) -> headers.setETag("\"" + version.applyAsLong(value) + "\""));
    }
}
