package org.gatehouse.api.grants;

import java.util.UUID;

/** The thing held. */
public record Resource(ResourceKind kind, UUID id) {}
