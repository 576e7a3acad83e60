package org.gatehouse.standalone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a context a database, a key file and a clock that a test can move. */
final class OnFreshDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Output.keep();
        var database =
                TestDatabase.create(
                        "events", "keys", "credentials", "command", "query", "provider");
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("database", database.settings("test_both")));
        sources.addFirst(
                new MapPropertySource(
                        "fixture",
                        Map.of(
                                "gatehouse.keys.master",
                                keyFile(),
                                // The generic tests are refused more often than any person.
                                "gatehouse.audit.traces-per-day",
                                1_000_000,
                                // A client that asks each user, see OpenIdClient.
                                "gatehouse.identity-provider.clients.asking.name",
                                "The Asking Client",
                                "gatehouse.identity-provider.clients.asking.redirect-uris",
                                OpenIdClient.ISSUER + "/portal/signed-in",
                                "gatehouse.identity-provider.clients.asking.consent",
                                true)));
        context.getBeanFactory().registerSingleton("testDatabase", database);
        context.getBeanFactory().registerSingleton("clock", new MovableClock());
    }

    private static String keyFile() {
        try {
            return Files.createTempDirectory("gatehouse").resolve("master-key.json").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
