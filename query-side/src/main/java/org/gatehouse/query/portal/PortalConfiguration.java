package org.gatehouse.query.portal;

import java.time.Duration;
import org.gatehouse.platform.access.OwnProvider;
import org.gatehouse.platform.access.PortalAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the portal: static files, open to everybody, without cookies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalSettings.class)
class PortalConfiguration {

    private static final String ALL = "/portal/**";
    private static final String ASSETS = "/portal/assets/**";
    private static final String FILES = "/portal/*.*";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Bean
    PortalIssuer portalIssuer(
            PortalSettings settings,
            Environment environment,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String configured) {
        return PortalIssuer.of(
                settings.issuer(), OwnProvider.issuer(environment).orElse(null), configured);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain portal(HttpSecurity http, PortalIssuer issuer) {
        return http.securityMatcher("/", "/portal", ALL)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // there is nothing to post to
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.addHeaderWriter(new PortalHeaders(issuer)))
                .build();
    }

    @Bean
    WebMvcConfigurer portalFiles(PortalSettings settings, PortalIssuer issuer) {
        return new WebMvcConfigurer() {

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry resources) {
                resources
                        .addResourceHandler(ALL)
                        .addResourceLocations(settings.location())
                        .setCacheControl(CacheControl.noCache())
                        .setUseLastModified(false) // a page is kept no longer than its nonce
                        .resourceChain(false)
                        .addResolver(new PortalPages())
                        .addTransformer(PortalPages::withNonce);
                resources
                        .addResourceHandler(ASSETS) // their names change with their content
                        .addResourceLocations(settings.location() + "assets/")
                        .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
            }

            @Override
            public void addViewControllers(ViewControllerRegistry views) {
                views.addViewController(PortalController.HOME)
                        .setViewName("forward:" + PortalController.HOME + PortalPages.INDEX);
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new OneOrigin(issuer))
                        .addPathPatterns("/", "/portal", ALL)
                        .excludePathPatterns(ASSETS, FILES);
            }
        };
    }

    @Bean
    PortalAnnouncement portalAnnouncement(PortalSettings settings, PortalAddress address) {
        return new PortalAnnouncement(settings.location(), address);
    }
}
