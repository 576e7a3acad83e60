package org.gatehouse.command.writing;

import java.net.URI;
import java.util.UUID;
import org.gatehouse.api.Secret;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.web.Api;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a write came to.
 *
 * @param target the stream that it was about
 * @param version the number of the target's last event
 * @param position the highest position of the transaction; where nothing changed, one that includes
 *     all that the decision has seen
 * @param secret shown in this answer and never again
 * @param replayed whether this is an earlier answer to the same idempotency key
 */
public record Receipt(
        UUID target,
        long version,
        LogPosition position,
        @Nullable Secret secret,
        boolean replayed) {

    public static final String POSITION = "Gatehouse-Position";
    public static final String REPLAYED = "Idempotency-Replayed";

    /** 201 with the id of what was created below the request's path. */
    public ResponseEntity<Created> asCreated() {
        return created(ServletUriComponentsBuilder.fromCurrentRequestUri());
    }

    /**
     * 201 with the id of what was created below another path.
     *
     * @param path below the API's base, such as {@code /imports}
     */
    public ResponseEntity<Created> asCreatedAt(String path) {
        return created(ServletUriComponentsBuilder.fromCurrentContextPath().path(Api.BASE + path));
    }

    /** As {@link #asCreatedAt(String)}, where there is more to say than the id. */
    public <T> ResponseEntity<T> asCreatedAt(String path, T body) {
        return created(
                ServletUriComponentsBuilder.fromCurrentContextPath().path(Api.BASE + path), body);
    }

    private ResponseEntity<Created> created(UriComponentsBuilder parent) {
        return created(parent, new Created(target));
    }

    private <T> ResponseEntity<T> created(UriComponentsBuilder parent, T body) {
        URI location = parent.pathSegment(target.toString()).build().toUri();
        return ResponseEntity.created(location).headers(this::describe).body(body);
    }

    public ResponseEntity<Void> asNoContent() {
        return ResponseEntity.noContent().headers(this::describe).build();
    }

    /** 200, where the outcome itself is the answer. */
    public <T> ResponseEntity<T> asOk(T body) {
        return ResponseEntity.ok().headers(this::describe).body(body);
    }

    private void describe(HttpHeaders headers) {
        headers.setETag("\"" + version + "\"");
        headers.set(POSITION, position.toString());
        if (replayed) {
            headers.set(REPLAYED, "true");
        }
    }

    /** The body of a 201. */
    public record Created(UUID id) {}
}
