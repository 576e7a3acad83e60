package org.gatehouse.platform.messages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A rule said no. Not a fault: it has no stack trace, and at the edge it becomes a problem (RFC
 * 9457) with this code, status and detail.
 *
 * <p>The code is stable, {@code <room>.<reason>}, and part of the API. The detail is for people and
 * holds no personal data: it is shown, logged and recorded. What the rule is about, be it a number
 * or what somebody has typed, is in the arguments, so that a frontend can say it in any language;
 * they are shown to whoever is refused, and neither logged nor recorded.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable Duration retryAfter;
    private final @Nullable Duration signInWithin;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> arguments;

    private Refusal(int status, String code, String detail, @Nullable Duration retryAfter) {
        this(status, code, detail, retryAfter, null, List.of(), Map.of());
    }

    private Refusal(
            int status,
            String code,
            String detail,
            @Nullable Duration retryAfter,
            @Nullable Duration signInWithin,
            List<Violation> violations,
            Map<String, Object> arguments) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
        this.signInWithin = signInWithin;
        this.violations = List.copyOf(violations);
        this.arguments = Arguments.of(arguments);
    }

    /**
     * A member of a document that a rule says no to.
     *
     * @param pointer where it is in the body (RFC 6901)
     * @param detail for whoever has sent it, to whom alone it is shown; it does not repeat the
     *     value, at most the part of it that is wrong
     * @param arguments what the detail names, as {@link Refusal#arguments()}
     */
    public record Violation(
            String pointer, String code, String detail, Map<String, Object> arguments) {

        public Violation {
            arguments = Arguments.of(arguments);
        }

        public Violation(String pointer, String code, String detail) {
            this(pointer, code, detail, Map.of());
        }

        /** Of a member whose value says itself what is wrong with it. */
        public static Violation of(String pointer, InvalidValue wrong) {
            return new Violation(
                    pointer, wrong.code(), String.valueOf(wrong.getMessage()), wrong.arguments());
        }

        /** As {@link Refusal#with}. */
        public Violation with(String name, Object value) {
            return new Violation(pointer, code, detail, Arguments.and(arguments, name, value));
        }
    }

    /** 400: the request is not what it claims to be. */
    public static Refusal malformed(String code, String detail) {
        return new Refusal(400, code, detail, null);
    }

    /** 400, for a body of which each member that is not what it claims to be is named. */
    public static Refusal malformed(String code, String detail, List<Violation> violations) {
        return new Refusal(400, code, detail, null, null, violations, Map.of());
    }

    /**
     * 401: whoever calls has to prove anew who they are (RFC 9470).
     *
     * @param detail without quotes, as it stands in a header too
     * @param age how long ago they may have done so
     */
    public static Refusal stepUp(String code, String detail, Duration age) {
        return new Refusal(401, code, detail, null, age, List.of(), Map.of());
    }

    /** 403: the caller may know that it exists, but not do this. */
    public static Refusal forbidden(String code, String detail) {
        return new Refusal(403, code, detail, null);
    }

    /** 404: it does not exist, or the caller may not know that it does. */
    public static Refusal notFound(String code, String detail) {
        return new Refusal(404, code, detail, null);
    }

    /** 409: the current state is in the way. */
    public static Refusal conflict(String code, String detail) {
        return new Refusal(409, code, detail, null);
    }

    /** 412: the target is no longer at the version that the caller named. */
    public static Refusal preconditionFailed(String code, String detail) {
        return new Refusal(412, code, detail, null);
    }

    /** 413: more than is taken. */
    public static Refusal tooLarge(String code, String detail) {
        return new Refusal(413, code, detail, null);
    }

    /** 422: well-formed and against a rule. */
    public static Refusal unprocessable(String code, String detail) {
        return new Refusal(422, code, detail, null);
    }

    /** 422, for a document of which every member that is against a rule is named. */
    public static Refusal unprocessable(String code, String detail, List<Violation> violations) {
        return new Refusal(422, code, detail, null, null, violations, Map.of());
    }

    /** 429: too often; the same request may pass after the given time. */
    public static Refusal tooMany(String code, String detail, Duration retryAfter) {
        return new Refusal(429, code, detail, retryAfter);
    }

    /** 503: not now; the same request may pass after the given time. */
    public static Refusal unavailable(String code, String detail, Duration retryAfter) {
        return new Refusal(503, code, detail, retryAfter);
    }

    /**
     * The same, naming this as well.
     *
     * @param name lower case; the same for the same thing wherever it is named
     * @param value a text, a whole number or a list of texts
     */
    public Refusal with(String name, Object value) {
        return new Refusal(
                status,
                code,
                detail(),
                retryAfter,
                signInWithin,
                violations,
                Arguments.and(arguments, name, value));
    }

    public String code() {
        return code;
    }

    /** The HTTP status that it becomes. */
    public int status() {
        return status;
    }

    /** For people, without personal data. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** How long ago a sign-in may be; empty where it is not about that. */
    public Optional<Duration> signInWithin() {
        return Optional.ofNullable(signInWithin);
    }

    /** What it is about, by name, in the order in which it was named. */
    public Map<String, Object> arguments() {
        return arguments;
    }

    /** The members that are against a rule; none where it is not about members. */
    public List<Violation> violations() {
        return violations;
    }
}
