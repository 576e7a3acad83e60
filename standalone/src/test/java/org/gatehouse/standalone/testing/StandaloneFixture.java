package org.gatehouse.standalone.testing;

import org.gatehouse.platform.testing.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What tests look at the running Gatehouse with. */
@TestConfiguration(proxyBeanMethods = false)
class StandaloneFixture {

    @Bean
    Http http(Environment environment) {
        return new Http(
                () -> environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean
    Log log(TestDatabase database) {
        return new Log(database.owner());
    }
}
