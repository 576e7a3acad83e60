package org.gatehouse.standalone.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.gatehouse.platform.database.DatabaseOwner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Brings a PostgreSQL along when {@code spring.datasource.url} names none; its data, and all else
 * that must survive, is under {@code gatehouse.data}.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoDatabaseNamed.class)
public class EmbeddedPostgresConfiguration {

    /** Beans close in reverse order of need: the pool before the server that it connects to. */
    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${gatehouse.data:./data}") String directory)
            throws IOException, SQLException {
        return EmbeddedDatabase.start(Path.of(directory));
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) throws IOException {
        return database.runtime();
    }

    @Bean
    DatabaseOwner embeddedDatabaseOwner(EmbeddedDatabase database) throws IOException {
        return database.owner();
    }

    /** Environment variables are often present but empty; that names no database either. */
    static final class NoDatabaseNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(
                    context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
