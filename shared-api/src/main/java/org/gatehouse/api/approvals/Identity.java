package org.gatehouse.api.approvals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a request; named as in Microsoft Graph.
 *
 * @param displayName missing once they are erased
 */
public record Identity(UUID id, @Nullable String displayName) {}
