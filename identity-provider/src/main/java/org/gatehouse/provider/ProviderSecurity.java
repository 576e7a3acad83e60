package org.gatehouse.provider;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.platform.access.TrustedIssuer;
import org.gatehouse.platform.access.TrustedIssuers;
import org.gatehouse.provider.sessions.SessionContexts;
import org.gatehouse.provider.sessions.Sessions;
import org.gatehouse.provider.signins.AuthorizeRequests;
import org.gatehouse.provider.signins.EndSessions;
import org.gatehouse.provider.tokens.PublicClients;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The provider's endpoints for programs, and its pages for people. */
@Configuration(proxyBeanMethods = false)
@Conditional(ProviderEnabled.class)
class ProviderSecurity {

    private final SessionContexts contexts;

    ProviderSecurity(Sessions sessions) {
        this.contexts = new SessionContexts(sessions);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openIdEndpoints(
            HttpSecurity http,
            Sessions sessions,
            AuthorizeRequests authorizeRequests,
            RegisteredClientRepository clients,
            @Qualifier("ownIssuer") TrustedIssuer issuer) {
        var publicClients = new PublicClients(clients);
        var endSessions = new EndSessions(sessions);
        var afterLogout = new OidcLogoutAuthenticationSuccessHandler();
        afterLogout.setLogoutHandler(endSessions);
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(oidc ->
                                    oidc.logoutEndpoint(logout ->
                                                    logout.logoutResponseHandler(afterLogout)
                                                            .errorResponseHandler(endSessions))
                                            .providerConfigurationEndpoint(discovery ->
                                                    discovery.providerConfigurationCustomizer(
                                                            ProviderSecurity::offered)));
                            server.clientAuthentication(client ->
                                    client.authenticationConverter(publicClients)
                                            .authenticationProvider(publicClients));
                            server.authorizationEndpoint(
                                    authorize -> authorize.consentPage("/sign-in/consent"));
                            server.addObjectPostProcessor(withoutServletSession());
                        })
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(AuthorizeRequests.PATH)
                                .permitAll() // it sends people to the sign-in page itself
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(new TrustedIssuers(List.of(issuer)))))
                .securityContext(context -> context.securityContextRepository(contexts))
                // A request that is wrong is refused before anybody is asked to sign in for it.
                .addFilterAfter(authorizeRequests, AbstractPreAuthenticatedProcessingFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(ProviderSecurity::headers)
                .build();
    }

    /** Spring tells of all that it could do; what is told is what clients here may. */
    private static void offered(OidcProviderConfiguration.Builder discovery) {
        discovery
                .grantTypes(replaceBy("authorization_code", "refresh_token"))
                .scopes(replaceBy("openid", "profile"))
                .tokenEndpointAuthenticationMethods(
                        replaceBy("none", "client_secret_basic", "client_secret_post"))
                .tokenRevocationEndpointAuthenticationMethods(
                        replaceBy("none", "client_secret_basic", "client_secret_post"))
                .tokenIntrospectionEndpointAuthenticationMethods(
                        replaceBy("client_secret_basic", "client_secret_post"))
                .claim("prompt_values_supported", List.of("none", "login", "consent"))
                .claims(claims -> {
                    claims.remove("tls_client_certificate_bound_access_tokens");
                    claims.remove("dpop_signing_alg_values_supported");
                });
    }

    private static Consumer<List<String>> replaceBy(String... values) {
        return list -> {
            list.clear();
            list.addAll(List.of(values));
        };
    }

    /** Our sessions are in the database, so none is begun in a server's memory. */
    private static ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> withoutServletSession() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
                filter.setSessionAuthenticationStrategy((authentication, request, response) -> {});
                return filter;
            }
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain pagesForPeople(HttpSecurity http, ProviderSettings settings) {
        return http.securityMatcher("/sign-in", "/sign-in/**", "/provider/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    headers(headers);
                    headers.contentSecurityPolicy(
                            policy -> policy.policyDirectives(contentPolicy(settings)));
                })
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    /**
     * No script at all. A form's answer leads on to the client, which some browsers hold against
     * {@code form-action}.
     */
    private static String contentPolicy(ProviderSettings settings) {
        var clients =
                settings.clients().values().stream()
                        .flatMap(client -> client.redirectUris().stream())
                        .map(ProviderSecurity::origin);
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' "
                + Stream.concat(Stream.of(settings.issuer()), clients)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static String origin(String uri) {
        var parsed = URI.create(uri);
        return parsed.getHost() == null
                ? parsed.getScheme() + ":" // a program on a phone
                : parsed.getScheme() + "://" + parsed.getRawAuthority();
    }
}
