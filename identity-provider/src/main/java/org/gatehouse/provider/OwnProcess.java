package org.gatehouse.provider;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.platform.access.AccessMisconfigured;
import org.gatehouse.platform.access.IssuerConfigured;
import org.gatehouse.platform.access.OwnProvider;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/**
 * Refuses to start a provider that nobody could use. Beside the API, in one process, it knows by
 * itself what it has to be told here.
 */
final class OwnProcess implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> NEEDED =
            new TreeMap<>(
                    Map.of(
                            "gatehouse.identity-provider.issuer",
                            "where browsers and programs reach it",
                            "gatehouse.identity-provider.api",
                            "where it reaches the command side",
                            "spring.datasource.url",
                            "the database of the two sides"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (IssuerConfigured.in(environment)) {
            throw new AccessMisconfigured(
                    "This process is an identity provider, and is told that another one signs"
                            + " people in.",
                    "Take spring.security.oauth2.resourceserver.jwt.issuer-uri away from it, or do"
                            + " not run it.");
        }
        if (!OwnProvider.isHere(environment)) {
            throw new AccessMisconfigured(
                    "This process is an identity provider and nothing else, and is told not to be"
                            + " one.",
                    "Take gatehouse.identity-provider.enabled away from it, or do not run it.");
        }
        var missing =
                NEEDED.entrySet().stream()
                        .filter(setting ->
                                !StringUtils.hasText(environment.getProperty(setting.getKey())))
                        .toList();
        if (!missing.isEmpty()) {
            throw new AccessMisconfigured(
                    "The identity provider lacks settings.",
                    missing.stream()
                            .map(setting -> setting.getKey() + " to " + setting.getValue())
                            .collect(Collectors.joining(", and ", "Set ", ".")));
        }
    }
}
