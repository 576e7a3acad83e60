package org.gatehouse.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.gatehouse.api.access.Requires;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.StoresNothing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads are checked at the endpoint: one that does not say what it {@link Requires} answers nobody.
 * Writes are checked where their command arrives.
 */
final class ReadAuthorization implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Permissions permissions;
    private final Callers callers;

    ReadAuthorization(Permissions permissions, Callers callers) {
        this.permissions = permissions;
        this.callers = callers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && (READS.contains(request.getMethod())
                        || method.hasMethodAnnotation(StoresNothing.class))) {
            var required = requirement(method);
            if (required == null || !permissions.may(callers.current().actor(), required.value())) {
                throw Refusal.forbidden("access.denied", "Not permitted");
            }
        }
        return true;
    }

    private static @Nullable Requires requirement(HandlerMethod method) {
        var own = method.getMethodAnnotation(Requires.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }
}
