package org.gatehouse.platform.access;

import java.io.IOException;
import java.util.List;
import org.gatehouse.platform.web.Api;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Lets the configured browser origins call the API (CORS); the others get a problem, not text. */
final class BrowserOrigins {

    private BrowserOrigins() {}

    static CorsFilter filter(List<String> origins) {
        var sources = new UrlBasedCorsConfigurationSource();
        if (!origins.isEmpty()) {
            sources.registerCorsConfiguration(Api.BASE + "/**", allowing(origins));
        }
        var filter = new CorsFilter(sources);
        filter.setCorsProcessor(new Refusing());
        return filter;
    }

    private static CorsConfiguration allowing(List<String> origins) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(
                List.of(
                        "Authorization",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-Match",
                        Caller.NONCE,
                        "Gatehouse-Position",
                        "Prefer",
                        "X-Correlation-Id"));
        cors.setExposedHeaders(
                List.of(
                        "ETag",
                        "Location",
                        "Retry-After",
                        Caller.NONCE,
                        "Gatehouse-Position",
                        "Gatehouse-Stale",
                        "Idempotency-Replayed",
                        "X-Correlation-Id"));
        return cors;
    }

    private static final class Refusing extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            if (response instanceof ServletServerHttpResponse servlet) {
                servlet.getServletResponse().sendError(403);
            }
        }
    }
}
