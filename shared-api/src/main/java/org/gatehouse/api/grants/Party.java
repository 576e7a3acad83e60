package org.gatehouse.api.grants;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds something, or what is held.
 *
 * @param kind {@code user}, {@code group}, {@code role} and so on
 * @param displayName as it is now; null where it was erased, or nobody knows
 */
public record Party(String kind, UUID id, @Nullable String displayName) {}
