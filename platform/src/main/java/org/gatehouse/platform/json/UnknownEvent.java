package org.gatehouse.platform.json;

import org.axonframework.serialization.SerializationException;

/** The log holds an event that this version of Gatehouse does not know. */
public final class UnknownEvent extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnknownEvent(String name, int revision) {
        super(
                "The log holds "
                        + name
                        + " revision "
                        + revision
                        + ", which this version of Gatehouse does not know");
    }
}
