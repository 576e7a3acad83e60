package org.gatehouse.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not carried out (RFC 9457).
 *
 * @param code stable, {@code <room>.<reason>}; the type is {@code urn:gatehouse:problem:<code>}
 * @param title the same for every problem of one status
 * @param detail for people; never a stack trace, SQL or a class name
 * @param arguments what the detail names, for sentences in other languages: texts, whole numbers
 *     and lists of texts by name; absent when there is nothing to name
 * @param errors the members of the body that are wrong; absent when it is not about members
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        String correlationId,
        @Schema(description = NAMED) @JsonInclude(JsonInclude.Include.NON_EMPTY)
                Map<String, Object> arguments,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Member> errors) {

    private static final String NAMED =
            "What the detail names, for sentences in other languages: texts, whole numbers and lists of texts";

    /**
     * A member of the body that is wrong.
     *
     * @param pointer where it is (RFC 6901)
     * @param arguments as those of the problem
     */
    public record Member(
            String pointer,
            String code,
            String detail,
            @Schema(description = NAMED) @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    Map<String, Object> arguments) {

        static Member of(Refusal.Violation wrong) {
            return new Member(wrong.pointer(), wrong.code(), wrong.detail(), wrong.arguments());
        }
    }

    static Problem of(Refusal refusal, String correlationId) {
        return named(
                refusal.status(),
                refusal.code(),
                refusal.detail(),
                correlationId,
                refusal.arguments(),
                refusal.violations().stream().map(Member::of).toList());
    }

    /** The problem of an HTTP status that some layer below answered without saying more. */
    static Problem of(int status, String correlationId) {
        return switch (status) {
            case 401 -> plain(401, "authentication.required", "Sign in first", correlationId);
            case 403 -> plain(403, "access.denied", "Not permitted", correlationId);
            case 404 -> plain(404, "request.no-such-resource", "Nothing is there", correlationId);
            case 405 ->
                    plain(
                            405,
                            "request.method-not-allowed",
                            "The resource does not know this method",
                            correlationId);
            case 406 ->
                    plain(
                            406,
                            "request.not-acceptable",
                            "The resource has no form that the request accepts",
                            correlationId);
            case 413 -> plain(413, "request.too-large", "The request is too large", correlationId);
            case 415 ->
                    plain(
                            415,
                            "request.unsupported-media-type",
                            "The body is of a type that is not taken here",
                            correlationId);
            case 503 -> plain(503, "service.unavailable", "Try again in a moment", correlationId);
            case 501, 505 -> malformed(400, correlationId); // what was sent is of another HTTP
            default ->
                    status >= 400 && status < 500
                            ? malformed(status, correlationId)
                            : plain(500, "internal", "Something went wrong", correlationId);
        };
    }

    private static Problem malformed(int status, String correlationId) {
        return plain(status, "request.malformed", "The request is not well-formed", correlationId);
    }

    private static Problem plain(int status, String code, String detail, String correlationId) {
        return named(status, code, detail, correlationId, Map.of(), List.of());
    }

    private static Problem named(
            int status,
            String code,
            String detail,
            String correlationId,
            Map<String, Object> arguments,
            List<Member> errors) {
        var known = HttpStatus.resolve(status);
        return new Problem(
                URI.create("urn:gatehouse:problem:" + code),
                known == null ? "Refused" : known.getReasonPhrase(),
                status,
                detail,
                code,
                correlationId,
                arguments,
                errors);
    }
}
