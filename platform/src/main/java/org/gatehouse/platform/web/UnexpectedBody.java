package org.gatehouse.platform.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a body where none is read: what somebody says there must not be ignored, nor pass the
 * limit unseen. An empty object is what some clients send for nothing.
 */
final class UnexpectedBody implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters()).noneMatch(UnexpectedBody::reads)) {
            var body = new String(BodyLimit.bodyOf(request), StandardCharsets.UTF_8).strip();
            if (!body.isEmpty() && !body.equals("{}")) {
                throw Refusal.malformed("request.unexpected-body", "No body is taken here");
            }
        }
        return true;
    }

    private static boolean reads(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(RequestBody.class)
                || ServletRequest.class.isAssignableFrom(type)
                || InputStream.class.isAssignableFrom(type)
                || Reader.class.isAssignableFrom(type);
    }
}
