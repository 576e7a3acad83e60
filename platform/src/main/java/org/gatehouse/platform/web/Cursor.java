package org.gatehouse.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.gatehouse.platform.messages.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended: the sort key of its last row, opaque to clients (base64url of a JSON array).
 * Not signed: a forged one asks for another page of what the caller may see anyway.
 */
public record Cursor(List<String> key) {

    private static final int MAX = 2048;
    private static final JsonMapper JSON = new JsonMapper();

    public Cursor {
        key = List.copyOf(key);
    }

    /** The values print as they are read back: text, whole numbers, UUIDs, instants. */
    public static Cursor of(Object... sortKey) {
        return new Cursor(List.of(sortKey).stream().map(Object::toString).toList());
    }

    /**
     * @throws Refusal {@code request.malformed} if it is none of ours
     */
    public static Cursor parse(String text) {
        try {
            if (text.length() > MAX) {
                throw malformed();
            }
            var bytes = Base64.getUrlDecoder().decode(text);
            var cursor =
                    new Cursor(
                            List.of(
                                    JSON.readValue(
                                            new String(bytes, StandardCharsets.UTF_8),
                                            String[].class)));
            if (cursor.key.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
                throw malformed(); // PostgreSQL has no such text
            }
            return cursor;
        } catch (IllegalArgumentException | NullPointerException | JacksonException unreadable) {
            throw malformed();
        }
    }

    public String text(int index) {
        if (index >= key.size()) {
            throw malformed();
        }
        return key.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException unreadable) {
            throw malformed();
        }
    }

    public UUID id(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException unreadable) {
            throw malformed();
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeException unreadable) {
            throw malformed();
        }
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(key).getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal malformed() {
        return Refusal.malformed("request.malformed", "The cursor is not one of this list");
    }
}
