package org.gatehouse.query.reading;

import java.util.Set;

/**
 * A view as a reader finds it.
 *
 * @param generation the live one, or before there is one, that which is being built
 * @param fresh whether it shows the write that was asked about
 * @param parked the sequences that it could not take in: what it shows of them is old
 */
record Standing(Generation generation, boolean fresh, Set<String> parked) {}
