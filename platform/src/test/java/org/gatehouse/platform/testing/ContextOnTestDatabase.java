package org.gatehouse.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the context of a side a database of its own, the side's login, a key file and a clock. */
public abstract class ContextOnTestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final String side;
    private final Map<String, Object> settings;

    /**
     * @param side also the name of its schema
     * @param settings what else it is configured with
     */
    protected ContextOnTestDatabase(String side, Map<String, Object> settings) {
        this.side = side;
        this.settings = settings;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.with("events", "keys", "credentials", side);
        database.beforeAll(null);
        var all = new HashMap<>(settings);
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", "test_" + side);
        all.put("spring.datasource.password", TestDatabase.password());
        all.put("gatehouse.keys.master", keyFile());
        all.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://127.0.0.1:1/never");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
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
