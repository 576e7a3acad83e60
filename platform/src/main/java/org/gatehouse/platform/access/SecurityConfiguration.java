package org.gatehouse.platform.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.gatehouse.platform.web.Api;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Bearer tokens for the API, a few open paths, and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/info",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**"
    };

    /** Swagger UI draws with inline styles and data images; nothing here is ever framed. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /**
     * Requests are measured as a whole; a measurement for each filter costs more than the filter.
     */
    @Bean
    SecurityObservationSettings noObservationOfSingleFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain api(
            HttpSecurity http,
            ObjectProvider<TrustedIssuer> issuers,
            SecuritySettings settings,
            ObjectProvider<AnonymousPaths> anonymous,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var tokens = new TrustedIssuers(issuers.orderedStream().toList());
        var users = new JwtAuthenticationConverter();
        users.setPrincipalClaimName(settings.userClaim());
        users.setJwtGrantedAuthoritiesConverter(_ -> List.of());
        return http.authorizeHttpRequests(requests -> authorize(requests, anonymous))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(users))
                                .authenticationEntryPoint((request, response, exception) ->
                                        problems.resolveException(
                                                request, response, null, exception)))
                .exceptionHandling(exceptions ->
                        exceptions.accessDeniedHandler((request, response, exception) ->
                                problems.resolveException(request, response, null, exception)))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(AbstractHttpConfigurer::disable) // replaced by the filter that follows
                .addFilter(BrowserOrigins.filter(settings.allowedOrigins()))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_POLICY))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .csrf(AbstractHttpConfigurer::disable) // no cookie signs anybody in
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            ObjectProvider<AnonymousPaths> anonymous) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        requests.requestMatchers(HttpMethod.GET, OPEN).permitAll();
        anonymous.forEach(
                path -> requests.requestMatchers(path.method(), path.pattern()).permitAll());
        requests.requestMatchers(Api.BASE + "/**").authenticated();
        requests.anyRequest().denyAll();
    }
}
