package org.gatehouse.platform.web;

import java.time.Instant;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the conventions into Spring MVC and Tomcat. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/gatehouse/platform/web/defaults.properties")
class WebConfiguration implements WebMvcConfigurer {

    /** Rooms write {@code /groups}; where the API lives is said here. A page is no part of it. */
    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                Api.BASE,
                HandlerTypePredicate.forBasePackage("org.gatehouse.command", "org.gatehouse.query")
                        .and(HandlerTypePredicate.forAnnotation(RestController.class)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new UnknownParameters())
                .addPathPatterns(Api.BASE + "/**")
                .order(1);
        interceptors
                .addInterceptor(new UnexpectedBody())
                .addPathPatterns(Api.BASE + "/**")
                .order(2);
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, Instant.class, DateTimes::parse);
        formatters.addConverterFactory(new EnumParameters());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PagingArgument());
    }

    @Bean
    static TomcatContextCustomizer problemsFromTomcat() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        };
    }

    private static final class PagingArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Paging.class;
        }

        @Override
        public Paging resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Paging.of(request.getParameter("limit"), request.getParameter("cursor"));
        }
    }
}
