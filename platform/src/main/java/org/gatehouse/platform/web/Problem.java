package org.gatehouse.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not carried out (RFC 9457).
 *
 * @param code stable, {@code <room>.<reason>}; the type is {@code urn:gatehouse:problem:<code>}
 * @param title the same for every problem of one status
 * @param detail for people; never a stack trace, SQL or a class name
 * @param errors the members of the body that are wrong; absent when it is not about members
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        String correlationId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Member> errors) {

    /**
     * A member of the body that is wrong.
     *
     * @param pointer where it is (RFC 6901)
     */
    public record Member(String pointer, String code, String detail) {}

    static Problem of(
            int status, String code, String detail, String correlationId, List<Member> errors) {
        var known = HttpStatus.resolve(status);
        return new Problem(
                URI.create("urn:gatehouse:problem:" + code),
                known == null ? "Refused" : known.getReasonPhrase(),
                status,
                detail,
                code,
                correlationId,
                errors);
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
        return of(status, code, detail, correlationId, List.of());
    }
}
