package org.gatehouse.command.credentials;

import java.nio.file.Path;

/** A list of passwords is not what it should be: Gatehouse does not start without it. */
final class BlocklistMisconfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BlocklistMisconfigured(Path file, String reason) {
        super("The blocklist " + file + " " + reason);
    }
}
