package org.gatehouse.platform.access;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Gatehouse's own identity provider, as the settings tell of it; another one that is set wins. */
public final class OwnProvider {

    private static final String ENABLED = "gatehouse.identity-provider.enabled";

    private OwnProvider() {}

    /** Whether this process is the provider, where that is part of it. */
    public static boolean isHere(Environment environment) {
        return environment.getProperty(ENABLED, Boolean.class, true)
                && !IssuerConfigured.in(environment);
    }

    /** Whether it is another process, whose keys this one asks for. */
    static boolean isElsewhere(Environment environment) {
        return StringUtils.hasText(environment.getProperty(ProviderConfigured.JWK_SET_URI))
                && !IssuerConfigured.in(environment);
    }

    /** Its public address; empty where it signs nobody in. */
    public static Optional<String> issuer(Environment environment) {
        return isHere(environment) || isElsewhere(environment)
                ? Optional.ofNullable(environment.getProperty(ProviderConfigured.ISSUER))
                        .filter(StringUtils::hasText)
                : Optional.empty();
    }
}
