package org.gatehouse.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request in a form in which two are equal when they ask for the same: method, path, query by
 * name, body with its members by name, If-Match. White space and order do not count, values do.
 */
public final class CanonicalRequest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** Where the body comes from; asked at most once, and only if somebody asks for the bytes. */
    @FunctionalInterface
    public interface Body {
        byte[] read() throws IOException;
    }

    private final String method;
    private final String path;
    private final String query;
    private final Optional<Long> ifMatch;
    private final Body body;

    /**
     * @param path raw, as it was sent
     * @param query raw, as it was sent
     */
    public CanonicalRequest(
            String method, String path, @Nullable String query, Optional<Long> ifMatch, Body body) {
        this.method = method;
        this.path = path;
        this.query = query == null ? "" : query;
        this.ifMatch = ifMatch;
        this.body = body;
    }

    /** A JSON array, so no two requests can print the same. */
    public byte[] bytes() {
        var parts = new ArrayList<@Nullable Object>();
        parts.add(method);
        parts.add(path);
        parts.add(
                new TreeMap<>(
                        UriComponentsBuilder.newInstance().query(query).build().getQueryParams()));
        parts.add(canonicalBody());
        parts.add(ifMatch.orElse(null));
        return JSON.writeValueAsBytes(parts);
    }

    /** The kind is part of it: text that looks like a JSON body is not one. */
    private List<@Nullable Object> canonicalBody() {
        try {
            var bytes = body.read();
            if (bytes.length == 0) {
                return List.of("none");
            }
            try {
                var json = new ArrayList<@Nullable Object>();
                json.add("json");
                json.add(JSON.readValue(bytes, Object.class));
                return json;
            } catch (JacksonException other) {
                return List.of("raw", bytes);
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
