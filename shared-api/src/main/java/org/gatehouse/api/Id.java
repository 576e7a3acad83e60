package org.gatehouse.api;

import java.util.UUID;

/**
 * An identifier that is also a stream id. Implementations print the bare UUID: Axon stores the text
 * form as the stream id.
 */
public interface Id {

    UUID value();
}
