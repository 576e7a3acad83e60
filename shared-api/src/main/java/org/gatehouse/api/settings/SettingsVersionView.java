package org.gatehouse.api.settings;

import java.time.Instant;

/**
 * A document as it was stored once.
 *
 * @param version as in the {@code ETag}, from 0 on
 * @param changedBy the actor, {@code user:<id>} and so on
 */
public record SettingsVersionView<T>(
        long version, T settings, Instant changedDateTime, String changedBy) {}
