package org.gatehouse.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schemas up to date as their owner, or, where no owner is configured, refuses to start
 * on schemas that are not. Each schema has its scripts in {@code db/<schema>} and its own history.
 */
public final class Migrations {

    private final List<String> schemas;

    /**
     * @param schemas in the order in which they are migrated
     */
    public Migrations(List<String> schemas) {
        this.schemas = schemas;
    }

    /**
     * @param running the login of the process, asked only where there is no owner
     * @throws SchemaOutdated when something is missing and nobody here may add it
     */
    public void run(@Nullable DatabaseOwner owner, DataSource running) {
        for (var schema : schemas) {
            if (owner != null) {
                flyway(schema)
                        .dataSource(owner.url(), owner.username(), owner.password())
                        .load()
                        .migrate();
            } else if (flyway(schema).dataSource(running).load().info().pending().length > 0) {
                throw new SchemaOutdated(schema);
            }
        }
    }

    private static FluentConfiguration flyway(String schema) {
        return Flyway.configure()
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .table("schema_history")
                .cleanDisabled(true);
    }
}
