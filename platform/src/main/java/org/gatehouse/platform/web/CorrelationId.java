package org.gatehouse.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.gatehouse.platform.ids.Ids;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ties together whatever one request causes. Taken from {@code X-Correlation-Id} when it is 1 to 64
 * letters, digits, dots, underscores and hyphens, else made (UUIDv7); on every answer and log line.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CorrelationId extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";

    private static final String MDC_KEY = "correlationId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The one of this request, also for requests that never reached the filter. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(HEADER) instanceof String known) {
            return known;
        }
        var sent = request.getHeader(HEADER);
        var id = sent != null && WELL_FORMED.matcher(sent).matches() ? sent : Ids.next().toString();
        request.setAttribute(HEADER, id);
        return id;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = of(request);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(MDC_KEY, id)) {
            chain.doFilter(request, response);
        }
    }
}
