package org.gatehouse.command.writing;

import java.util.List;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.access.CommandAuthorization;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.database.Schemas;
import org.gatehouse.platform.web.Api;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before every command handler, and what the room of writing adds to the log. */
@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    @Bean
    @Order(1)
    Schemas commandSchema() {
        return new Schemas(List.of("command"));
    }

    @Bean
    WebMvcConfigurer nonceOffer(Nonces nonces, Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new NonceOffer(nonces, callers))
                        .addPathPatterns(Api.BASE + "/**");
            }
        };
    }

    /** Axon registers interceptors that are beans by itself, in their order. */
    @Bean
    @Order(1)
    CommandAuthorization commandAuthorization(Permissions permissions) {
        return new CommandAuthorization(permissions);
    }
}
