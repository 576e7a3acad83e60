package org.gatehouse.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what filters and the container report by status or by an exception of their own. */
@RestController
final class ErrorDispatch implements ErrorController {

    private final Problems problems;

    ErrorDispatch(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    @Nullable ResponseEntity<Problem> answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown
                && Integer.valueOf(500).equals(status(request))) {
            return problems.answer(thrown, request);
        }
        return Problems.plain(
                status(request) instanceof Integer status ? status : 404,
                new HttpHeaders(),
                request);
    }

    private static @Nullable Object status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    }
}
