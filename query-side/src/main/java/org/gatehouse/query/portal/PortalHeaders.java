package org.gatehouse.query.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What browsers may do with the portal: run its scripts and no others, speak to Gatehouse and the
 * issuer. The portal inserts styles while it runs; those prove by a nonce that they are its own.
 */
final class PortalHeaders implements HeaderWriter {

    private static final String NONCE = PortalHeaders.class.getName();
    private static final Base64StringKeyGenerator NONCES =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());

    private static final String PERMISSIONS =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final PortalIssuer issuer;

    PortalHeaders(PortalIssuer issuer) {
        this.issuer = issuer;
    }

    /** Another one for each answer, and the same wherever it is asked for. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        var nonce = NONCES.generateKey();
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy(nonce(request)));
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "img-src 'self' data:",
                "font-src 'self'",
                "manifest-src 'self'",
                "connect-src 'self' " + issuer.origin(),
                "form-action 'self' " + issuer.origin(),
                "frame-src 'none'",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}
