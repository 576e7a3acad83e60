package org.gatehouse.api.grants;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One justification of a grant. A grant may have several; it ends when the last one ends.
 *
 * @param id the request, assignment, rule or resource it came from; none for {@code DIRECT}
 */
public record Source(SourceKind kind, @Nullable UUID id) {

    public static final Source DIRECT = new Source(SourceKind.DIRECT, null);
}
