package org.gatehouse.command.writing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gatehouse.api.access.Actor;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.Callers;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives a nonce with every answer to a caller who is neither signed in nor has one; also with the
 * refusal of an idempotency key that came without.
 */
final class NonceOffer implements HandlerInterceptor {

    private final Nonces nonces;
    private final Callers callers;

    NonceOffer(Nonces nonces, Callers callers) {
        this.nonces = nonces;
        this.callers = callers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = callers.current();
        if (caller.actor() instanceof Actor.Anonymous && caller.nonce().isEmpty()) {
            response.setHeader(Caller.NONCE, nonces.issue());
        }
        return true;
    }
}
