package org.gatehouse.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Keeps every body within 1 MiB, whether or not its length was announced, except where the endpoint
 * is {@link Streaming}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class BodyLimit extends OncePerRequestFilter {

    /** Bytes. */
    public static final int MAX = 1 << 20;

    /**
     * The body as it was sent; empty where there is none or where it streams.
     *
     * @throws org.gatehouse.platform.messages.Refusal {@code request.too-large}
     */
    public static byte[] bodyOf(HttpServletRequest request) throws IOException {
        var bounded = WebUtils.getNativeRequest(request, BoundedRequest.class);
        return bounded == null || bounded.streams() ? new byte[0] : bounded.body();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new BoundedRequest(request), response);
    }
}
