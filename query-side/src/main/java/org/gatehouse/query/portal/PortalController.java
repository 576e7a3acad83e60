package org.gatehouse.query.portal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The ways to the portal, and what it must know before anybody has signed in. They are no part of
 * the API, and open to everybody.
 */
@Controller
final class PortalController {

    static final String HOME = "/portal/";

    private final Configuration configuration;

    PortalController(
            PortalSettings settings,
            PortalIssuer issuer,
            @Value("${spring.application.version:}") String version) {
        this.configuration = new Configuration(issuer.uri(), settings.clientId(), version);
    }

    /**
     * @param issuer null where nobody can sign in by OpenID Connect
     */
    record Configuration(@Nullable URI issuer, String clientId, String version) {}

    /** Relative: what the browser calls this server is known to the browser best. */
    @GetMapping({"/", "/portal"})
    ResponseEntity<Void> home() {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(HOME)).build();
    }

    @GetMapping("/portal/configuration.json")
    ResponseEntity<Configuration> configuration() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(configuration);
    }
}
