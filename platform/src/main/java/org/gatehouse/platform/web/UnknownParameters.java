package org.gatehouse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses query parameters that the handler does not declare: a misspelt filter must not answer
 * everything. Declared are {@code @RequestParam}s, the components of {@code @ModelAttribute}
 * records and those of {@link Paging}.
 */
final class UnknownParameters implements HandlerInterceptor {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null && !query.isEmpty() && handler instanceof HandlerMethod method) {
            if (query.contains("%00")) {
                throw Refusal.malformed(
                        "request.malformed", "A query parameter holds a null character");
            }
            var known = declared.computeIfAbsent(method, UnknownParameters::declaredBy);
            // The raw query, as a form body is not the query although the servlet mixes them.
            for (var name :
                    UriComponentsBuilder.newInstance()
                            .query(query)
                            .build()
                            .getQueryParams()
                            .keySet()) {
                if (!known.contains(name)) {
                    throw Refusal.malformed(
                            "request.unknown-parameter",
                            known.isEmpty()
                                    ? "No query parameters are known here"
                                    : "A query parameter is not known here; known are "
                                            + known.stream()
                                                    .sorted()
                                                    .collect(Collectors.joining(", ")));
                }
            }
        }
        return true;
    }

    private static Set<String> declaredBy(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(UnknownParameters::declaredBy)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> declaredBy(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type == Paging.class || parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                    : Stream.empty();
        }
        var named = parameter.getParameterAnnotation(RequestParam.class);
        if (named == null) {
            return Stream.empty();
        }
        parameter.initParameterNameDiscovery(NAMES);
        var name = named.name().isEmpty() ? parameter.getParameterName() : named.name();
        return Stream.ofNullable(name);
    }
}
