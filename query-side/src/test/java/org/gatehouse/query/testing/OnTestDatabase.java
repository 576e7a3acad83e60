package org.gatehouse.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a context a database of its own, a key file and a clock. */
public final class OnTestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.with("events", "keys", "query");
        database.beforeAll(null);
        try {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "test",
                                    Map.of(
                                            "spring.datasource.url",
                                            database.url(),
                                            "spring.datasource.username",
                                            "test_query",
                                            "spring.datasource.password",
                                            TestDatabase.password(),
                                            "gatehouse.keys.master",
                                            Files.createTempDirectory("gatehouse")
                                                    .resolve("master-key.json")
                                                    .toString(),
                                            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                            "http://127.0.0.1:1/never")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getBeanFactory().registerSingleton("testDatabase", database);
        context.getBeanFactory().registerSingleton("clock", new MovableClock());
    }
}
