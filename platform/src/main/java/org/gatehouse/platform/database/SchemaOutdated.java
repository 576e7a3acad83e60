package org.gatehouse.platform.database;

/** A schema lacks migrations, and the process has no login that could add them. */
public final class SchemaOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaOutdated(String schema) {
        super(
                "Schema "
                        + schema
                        + " is not up to date and no owner is configured"
                        + " (gatehouse.database.owner.username, .password)");
    }
}
