package org.gatehouse.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute what a token says whose signature was found good: a frontend sends the
 * same one with each request. What it says is judged each time, so it ends when it ends.
 */
final class RecentTokens implements JwtDecoder {

    /** A key that the issuer withdraws is believed this much longer. */
    static final Duration KEPT = Duration.ofSeconds(60);

    private static final int MOST = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> content;
    private final Cache<String, Jwt> recent;

    /**
     * @param signatures verifies signatures only
     * @param content judges what a token says
     */
    RecentTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> content, Ticker time) {
        this.signatures = signatures;
        this.content = content;
        this.recent =
                Caffeine.newBuilder().ticker(time).maximumSize(MOST).expireAfterWrite(KEPT).build();
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.JwtException when it is not to be believed
     */
    @Override
    public Jwt decode(String token) {
        var jwt = recent.get(token, signatures::decode);
        var verdict = content.validate(jwt);
        if (verdict.hasErrors()) {
            throw new JwtValidationException(
                    "The token is not for here or now", verdict.getErrors());
        }
        return jwt;
    }
}
