package org.gatehouse.platform.access.development;

import java.net.InetAddress;
import java.time.Clock;
import org.gatehouse.platform.access.AccessMisconfigured;
import org.gatehouse.platform.access.AnonymousPaths;
import org.gatehouse.platform.access.Revocations;
import org.gatehouse.platform.access.SecuritySettings;
import org.gatehouse.platform.access.TrustedIssuer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Refuses to start where others than this machine could ask for tokens. */
@Configuration(proxyBeanMethods = false)
@DevelopmentOnly
class DevelopmentConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentConfiguration.class);

    @Bean
    DevelopmentIssuer developmentIssuer(
            SecuritySettings settings,
            Revocations revocations,
            Clock clock,
            ServerProperties server) {
        requireLoopback(server.getAddress());
        LOG.warn("DEVELOPMENT ONLY: {} signs anybody in", DevelopmentTokens.PATH);
        return new DevelopmentIssuer(settings, revocations, clock);
    }

    @Bean
    TrustedIssuer developmentTokenIssuer(DevelopmentIssuer issuer) {
        return issuer.trusted();
    }

    @Bean
    AnonymousPaths developmentTokensPath() {
        return new AnonymousPaths(HttpMethod.POST, DevelopmentTokens.PATH);
    }

    private static void requireLoopback(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new AccessMisconfigured(
                    "Development tokens sign anybody in, so they exist on loopback only, and this"
                            + " server listens on "
                            + (address == null ? "every address" : address.getHostAddress())
                            + ".",
                    "Set server.address=127.0.0.1, or switch gatehouse.development.enabled off.");
        }
    }
}
