package org.gatehouse.platform.web;

import java.util.List;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.messages.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a body that could not be read, without the words of the JSON library. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal of(HttpMessageNotReadableException exception) {
        var json = Causes.first(exception, JacksonException.class);
        if (json == null) {
            return malformed("A JSON body is expected");
        }
        var pointer = pointer(json);
        var invalid = Causes.first(json, InvalidValue.class);
        if (invalid != null) {
            return invalid(pointer, invalid);
        }
        // Without a path it is the document as a whole: its syntax, its kind or what follows it.
        return switch (pointer.isEmpty() ? null : json) {
            case UnrecognizedPropertyException _ ->
                    Refusal.malformed(
                            "request.unknown-property",
                            "The body has a member that is not known here",
                            List.of(new Violation(pointer, "value.unknown", "No such member")));
            case InvalidNullException _ ->
                    invalid(new Violation(pointer, "value.required", "A value is required"));
            case MismatchedInputException _ -> malformedValue(pointer);
            case ValueInstantiationException _ -> malformedValue(pointer);
            case InputCoercionException _ -> malformedValue(pointer);
            case null, default -> notJson(json);
        };
    }

    private static Refusal malformed(String detail) {
        return Refusal.malformed("request.malformed", detail);
    }

    private static Refusal malformedValue(String pointer) {
        return invalid(
                new Violation(pointer, "value.malformed", "The value is of another type or form"));
    }

    static Refusal invalid(String pointer, InvalidValue value) {
        return invalid(Violation.of(pointer, value));
    }

    private static Refusal invalid(Violation wrong) {
        return Refusal.malformed(
                "request.invalid", "The body has a member with an unusable value", List.of(wrong));
    }

    private static Refusal notJson(JacksonException exception) {
        var at = exception instanceof StreamReadException ? exception.getLocation() : null;
        return at == null || at.getLineNr() < 1
                ? malformed("The body is not the JSON that is expected here")
                : malformed(
                                "The body is not well-formed JSON (line %d, column %d)"
                                        .formatted(at.getLineNr(), at.getColumnNr()))
                        .with("line", at.getLineNr())
                        .with("column", at.getColumnNr());
    }

    /** RFC 6901. */
    private static String pointer(JacksonException exception) {
        var pointer = new StringBuilder();
        for (var step : exception.getPath()) {
            @Nullable String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
