package org.gatehouse.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.platform.messages.Refusal;

/** The headers of the REST contract, each refused with 400 when it is not well-formed. */
record RequestHeaders(HttpServletRequest request) {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String POSITION = "Gatehouse-Position";
    static final String PREFER = "Prefer";

    private static final int KEY_MAX = 200;
    private static final int AGENT_MAX = 512;
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final Pattern VERSION = Pattern.compile("\"(-1|0|[1-9][0-9]{0,17})\"");
    private static final Pattern PREFERRED_WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:$|[,;])");

    Optional<String> idempotencyKey() {
        return printable(IDEMPOTENCY_KEY);
    }

    Optional<String> nonce() {
        return printable(Caller.NONCE);
    }

    Optional<String> position() {
        return printable(POSITION);
    }

    /**
     * RFC 9110, 13.1.1: our versions are strong tags, so one tag or the star. What nothing was ever
     * stored of is at -1.
     */
    Optional<Long> ifMatch() {
        return only(IF_MATCH)
                .filter(text -> !text.equals("*"))
                .map(text -> {
                    var version = VERSION.matcher(text);
                    if (!version.matches()) {
                        throw malformed(IF_MATCH);
                    }
                    return Long.valueOf(version.group(1));
                });
    }

    /** RFC 7240: a preference that is not understood is ignored. */
    Duration preferredWait() {
        var sent = String.join(",", Collections.list(request.getHeaders(PREFER)));
        var wait = PREFERRED_WAIT.matcher(sent);
        if (!wait.find()) {
            return WAIT;
        }
        var seconds = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return seconds.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : seconds;
    }

    Optional<String> userAgent() {
        return Optional.ofNullable(request.getHeader("User-Agent"))
                .map(text -> text.length() > AGENT_MAX ? text.substring(0, AGENT_MAX) : text);
    }

    private Optional<String> printable(String name) {
        var sent = only(name);
        sent.filter(text ->
                        text.isBlank()
                                || text.length() > KEY_MAX
                                || text.chars().anyMatch(Character::isISOControl))
                .ifPresent(_ -> {
                    throw malformed(name);
                });
        return sent;
    }

    private Optional<String> only(String name) {
        var sent = Collections.list(request.getHeaders(name));
        if (sent.size() > 1) {
            throw malformed(name);
        }
        return sent.stream().findFirst();
    }

    private static Refusal malformed(String name) {
        return Refusal.malformed("request.malformed", "The header " + name + " is not well-formed")
                .with("header", name);
    }
}
