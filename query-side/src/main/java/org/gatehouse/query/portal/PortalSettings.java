package org.gatehouse.query.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.portal.*}, as far as it is about serving.
 *
 * @param issuer whom the portal has people sign in with; null for the one whose tokens are taken
 * @param clientId as whom the portal does so
 * @param location where its files are
 */
@ConfigurationProperties("gatehouse.portal")
record PortalSettings(
        @Nullable String issuer,
        @DefaultValue("gatehouse-portal") String clientId,
        @DefaultValue("classpath:/portal/") String location) {

    PortalSettings {
        location = location.endsWith("/") ? location : location + "/"; // else it is no directory
    }
}
