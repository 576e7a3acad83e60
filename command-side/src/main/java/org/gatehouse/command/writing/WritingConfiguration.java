package org.gatehouse.command.writing;

import java.time.Clock;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.gatehouse.platform.access.CommandAuthorization;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.database.Schemas;
import org.gatehouse.platform.eventstore.LogEnd;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands around every command handler, in this order. */
@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    @Bean
    @Order(1)
    Schemas commandSchema() {
        return new Schemas(List.of("command"));
    }

    @Bean
    LogEnd logEnd(JdbcTemplate db, Clock clock) {
        return new LogEnd(db, clock);
    }

    @Bean
    ConfigurerModule doors(Permissions permissions, Recording recording) {
        return configurer ->
                configurer.onInitialize(
                        axon ->
                                axon.onStart(
                                        0,
                                        () -> {
                                            var bus = axon.commandBus();
                                            var authorization =
                                                    new CommandAuthorization(permissions);
                                            var first = bus.registerHandlerInterceptor(authorization);
                                            var second = bus.registerHandlerInterceptor(recording);
                                            axon.onShutdown(
                                                    () -> {
                                                        first.cancel();
                                                        second.cancel();
                                                    });
                                        }));
    }
}
