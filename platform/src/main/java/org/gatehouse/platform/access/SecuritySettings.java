package org.gatehouse.platform.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.security.*}.
 *
 * @param userClaim the claim that holds the user's id
 * @param audience must be among a token's {@code aud}
 * @param administrators user ids that may everything, whatever the directory says
 * @param freshSignIn how long ago a sign-in may be for what changes credentials
 * @param allowedOrigins browser origins that may call the API; none by default
 */
@ConfigurationProperties("gatehouse.security")
public record SecuritySettings(
        @DefaultValue("sub") String userClaim,
        @DefaultValue("gatehouse") String audience,
        @DefaultValue Set<UUID> administrators,
        @DefaultValue("PT10M") Duration freshSignIn,
        @DefaultValue List<String> allowedOrigins) {}
