package org.gatehouse.platform.eventstore;

import java.util.List;

/** The database is not set up as the log needs it. */
public final class FenceBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FenceBroken(List<String> holds) {
        super(
                "Gatehouse does not start: of the log's database it must hold, and does not, that "
                        + String.join("; and that ", holds));
    }
}
