package org.gatehouse.platform.access;

import com.github.benmanes.caffeine.cache.Ticker;
import org.gatehouse.platform.web.Api;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the caller known and checks reads. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Boot puts the security chain at -100. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    Callers callers() {
        return CallerFilter::current;
    }

    @Bean
    Validity validity(ObjectProvider<TrustedIssuer> issuers) {
        return new TokenValidity(issuers);
    }

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new FilterRegistrationBean<>(new CallerFilter(problems));
        filter.addUrlPatterns(Api.BASE + "/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    RoleDefinitions roleDefinitions() {
        return new RoleDefinitions();
    }

    /** Where both sides are in one process, the command side knows best. */
    @Bean
    @ConditionalOnMissingBean(Permissions.class)
    Permissions rolePermissions(
            SecuritySettings settings,
            RoleDefinitions definitions,
            ObjectProvider<Authority.OfUsers> users) {
        return new RolePermissions(
                settings.administrators(),
                definitions,
                users.orderedStream().findFirst().orElse(user -> Authority.PLAIN),
                Ticker.systemTicker());
    }

    @Bean
    WebMvcConfigurer readAuthorization(Permissions permissions, Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new ReadAuthorization(permissions, callers))
                        .addPathPatterns(Api.BASE + "/**")
                        .order(0);
            }
        };
    }
}
