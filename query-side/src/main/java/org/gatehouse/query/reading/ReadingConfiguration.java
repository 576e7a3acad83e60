package org.gatehouse.query.reading;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.gatehouse.platform.database.Schemas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Tokens beside the tables that they are about, and what the room of reading adds to the log. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    /** After a crash, others wait no longer than this for a token of the dead. */
    private static final Duration CLAIM = Duration.ofSeconds(6);

    @Bean
    @Order(2)
    Schemas querySchema() {
        return new Schemas(List.of("query"));
    }

    @Bean
    TokenStore tokenStore(DataSource database, Serializer serializer) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(database);
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder().setTokenTable("query.token").build())
                .serializer(serializer)
                .claimTimeout(CLAIM)
                .build();
    }
}
