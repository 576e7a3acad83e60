package org.gatehouse.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.identity-provider.*}.
 *
 * @param issuer where browsers and programs reach the provider; no path, no slash at the end
 * @param api where the provider reaches Gatehouse's REST API; null for its own process
 * @param sessionLifetime after that one signs in anew
 * @param keyLifetime for so long a key signs
 * @param clients programs that may have people signed in, by client id; the portal need not be told
 */
@ConfigurationProperties("gatehouse.identity-provider")
public record ProviderSettings(
        String issuer,
        @Nullable URI api,
        @DefaultValue("12h") Duration sessionLifetime,
        @DefaultValue("30d") Duration keyLifetime,
        @DefaultValue Map<String, Client> clients) {

    /**
     * @param name as people know it
     * @param redirectUris exactly as the client sends them
     * @param postLogoutRedirectUris exactly as the client sends them
     * @param secret as Spring Security's password encoders write it, {@code {bcrypt}…}; null for a
     *     client that can keep none, which then proves itself by PKCE alone
     * @param consent whether each user is asked what the client may have
     */
    public record Client(
            String name,
            Set<String> redirectUris,
            @DefaultValue Set<String> postLogoutRedirectUris,
            @Nullable String secret,
            @DefaultValue({"openid", "profile"}) Set<String> scopes,
            @DefaultValue("false") boolean consent) {

        @Override
        public String toString() {
            return "Client[" + name + "]";
        }
    }
}
