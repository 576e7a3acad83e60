package org.gatehouse.platform.access;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find the portal. Gatehouse's own provider knows it at its own origin only. */
@Component
public final class PortalAddress {

    private final Optional<String> address;

    /**
     * @param told {@code gatehouse.portal.url}
     */
    PortalAddress(@Value("${gatehouse.portal.url:}") String told, Environment environment) {
        this.address =
                Optional.of(told)
                        .filter(url -> !url.isBlank())
                        .or(() -> OwnProvider.issuer(environment).map(issuer -> issuer + "/portal"))
                        .map(url -> url.replaceFirst("/*$", "/"));
    }

    /**
     * With a slash at the end; empty where another provider signs people in and nobody has said.
     */
    public Optional<String> find() {
        return address;
    }
}
