package org.gatehouse.standalone.testing;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.SignIns;
import org.gatehouse.platform.testing.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What tests look at the running Gatehouse with. */
@TestConfiguration(proxyBeanMethods = false)
class StandaloneFixture {

    @Bean
    Http http(Environment environment, MovableClock clock) {
        return new Http(
                () -> environment.getRequiredProperty("local.server.port", Integer.class),
                () -> clock.advance(Duration.ofSeconds(1)));
    }

    @Bean
    SignIns signIns(TestDatabase database, NamedEventSerializer serializer, MovableClock clock) {
        return new SignIns(database, serializer, clock);
    }

    /** Takes every permission from {@link Http#NOBODY}. */
    @Bean
    static BeanPostProcessor nobodyMayAnything() {
        var nobody = new Actor.User(UUID.fromString(Http.NOBODY));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Permissions real
                        ? (Permissions)
                                (actor, permission) ->
                                        !actor.equals(nobody) && real.may(actor, permission)
                        : bean;
            }
        };
    }

    @Bean
    Log log(TestDatabase database) {
        return new Log(database.owner());
    }
}
