package org.gatehouse.standalone.postgres;

import java.nio.file.Path;

/** Another running Gatehouse holds the data directory. */
final class DataDirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path directory) {
        super("The data directory " + directory + " is in use by another running Gatehouse.");
    }
}
