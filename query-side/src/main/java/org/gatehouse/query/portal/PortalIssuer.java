package org.gatehouse.query.portal;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID provider that the portal has people sign in with.
 *
 * @param uri null where nobody can sign in, but with development tokens
 * @param own whether it is Gatehouse's own, which knows the portal at its own origin only
 */
record PortalIssuer(@Nullable URI uri, boolean own) {

    static PortalIssuer of(@Nullable String told, @Nullable String own, String configured) {
        if (own != null && (told == null || told.equals(own))) {
            return new PortalIssuer(URI.create(own), true);
        }
        var other = told == null ? configured : told;
        return new PortalIssuer(other.isEmpty() ? null : URI.create(other), false);
    }

    /** Scheme, host and port; empty where there is no provider. */
    String origin() {
        return uri == null ? "" : uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
