package org.gatehouse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * The one place where an exception becomes an answer, for controllers, filters and the security
 * chain alike. What is not known here is a 500 without text: nothing of it leaves the process.
 */
@RestControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    @ExceptionHandler
    @Nullable ResponseEntity<Problem> answer(Exception exception, HttpServletRequest request) {
        return switch (exception) {
            case AsyncRequestNotUsableException _ -> null; // nobody is left to answer
            case Refusal refusal -> refused(refusal, request);
            case InvalidValue value -> refused(UnreadableBody.invalid("", value), request);
            case HttpMessageNotReadableException unreadable ->
                    refused(UnreadableBody.of(unreadable), request);
            case InvalidParameterException broken -> // the container reads the query when asked
                    plain(broken.getErrorCode(), new HttpHeaders(), request);
            case TypeMismatchException mismatch -> mistyped(mismatch, request);
            case AuthenticationServiceException failed -> undecided(failed, request);
            case AuthenticationException unknown -> unauthenticated(unknown, request);
            case AccessDeniedException _ -> plain(403, new HttpHeaders(), request);
            case CannotCreateTransactionException _ -> unavailable(request);
            case DataAccessResourceFailureException _ -> unavailable(request);
            case TransientDataAccessException _ -> unavailable(request);
            case ErrorResponse known when known.getStatusCode().value() != 500 ->
                    plain(known.getStatusCode().value(), known.getHeaders(), request);
            default -> wrapped(exception, request);
        };
    }

    /** What a status without an exception becomes. */
    static ResponseEntity<Problem> plain(
            int status, HttpHeaders headers, HttpServletRequest request) {
        return answer(Problem.of(status, CorrelationId.of(request)), headers);
    }

    private static ResponseEntity<Problem> wrapped(
            Exception exception, HttpServletRequest request) {
        var refusal = Causes.first(exception, Refusal.class);
        if (refusal != null) {
            return refused(refusal, request);
        }
        LOG.error("Not foreseen, answered as internal", exception);
        return plain(500, new HttpHeaders(), request);
    }

    private static ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        var headers = new HttpHeaders();
        refusal.retryAfter().ifPresent(wait -> retryAfter(headers, wait));
        refusal.signInWithin().ifPresent(age -> stepUp(headers, refusal.detail(), age));
        return answer(Problem.of(refusal, CorrelationId.of(request)), headers);
    }

    private static ResponseEntity<Problem> mistyped(
            TypeMismatchException mismatch, HttpServletRequest request) {
        var name = mismatch.getPropertyName();
        return refused(
                name == null
                        ? Refusal.malformed(
                                "request.malformed", "A parameter has an unusable value")
                        : Refusal.malformed(
                                        "request.malformed",
                                        "The parameter " + name + " has an unusable value")
                                .with("parameter", name),
                request);
    }

    private static ResponseEntity<Problem> unauthenticated(
            AuthenticationException exception, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.set(
                HttpHeaders.WWW_AUTHENTICATE,
                exception instanceof OAuth2AuthenticationException
                        ? "Bearer error=\"invalid_token\""
                        : "Bearer");
        return plain(401, headers, request);
    }

    /** Nothing is wrong with what the caller has shown, as far as that is known. */
    private static ResponseEntity<Problem> undecided(
            AuthenticationServiceException failed, HttpServletRequest request) {
        var refusal = Causes.first(failed, Refusal.class);
        return refusal == null ? unavailable(request) : refused(refusal, request);
    }

    private static ResponseEntity<Problem> unavailable(HttpServletRequest request) {
        var headers = new HttpHeaders();
        retryAfter(headers, A_MOMENT);
        return plain(503, headers, request);
    }

    /** RFC 9470, section 3. */
    private static void stepUp(HttpHeaders headers, String detail, Duration age) {
        headers.set(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_user_authentication\", error_description=\"%s\","
                                .formatted(detail)
                        + " max_age=\"%d\"".formatted(age.toSeconds()));
    }

    /** Whole seconds, rounded up: never earlier than was asked. */
    private static void retryAfter(HttpHeaders headers, Duration wait) {
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    /**
     * The media type is set here, so a request that accepts only HTML gets a problem all the same.
     */
    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .header(CorrelationId.HEADER, problem.correlationId())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
