package org.gatehouse.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The pool's session settings, and migration before anything else talks to the database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    static BeanPostProcessor sessionSettings() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    DatabaseSession.settings(pool);
                }
                return bean;
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("gatehouse.database.owner.username")
    DatabaseOwner databaseOwner(
            JdbcConnectionDetails details,
            @Value("${gatehouse.database.owner.username}") String username,
            @Value("${gatehouse.database.owner.password:}") String password) {
        return new DatabaseOwner(details.getJdbcUrl(), username, password);
    }

    /** Which schemas this process needs, by module; the log first, which migrations may read. */
    @Bean
    @Order(0)
    Schemas platformSchemas() {
        return new Schemas(List.of("events", "keys", "credentials"));
    }

    /** A marker bean: whoever depends on database initialisation comes after it. */
    @Bean
    Migrated migrated(
            ObjectProvider<Schemas> schemas, ObjectProvider<DatabaseOwner> owner, DataSource pool) {
        @Nullable DatabaseOwner known = owner.getIfAvailable();
        new Migrations(schemas.orderedStream().flatMap(s -> s.names().stream()).distinct().toList())
                .run(known, pool);
        return new Migrated();
    }
}
