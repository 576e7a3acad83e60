package org.gatehouse.api.projections;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a projection could not take in, or one that follows such an event.
 *
 * @param sequence what it is about; events of one sequence are taken in one after the other
 * @param cause the kind of failure, never its text: that may quote values
 */
public record ParkedView(
        String sequence, String position, UUID eventId, String cause, Instant parkedDateTime) {}
