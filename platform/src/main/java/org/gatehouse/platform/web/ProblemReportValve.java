package org.gatehouse.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that the container refuses before any filter sees them, such as a malformed
 * request line. Public with a public constructor because Tomcat makes it by name.
 */
public final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = Problem.of(status, CorrelationId.of(request));
        var body = JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        try {
            HttpServletResponse answer = response.getResponse();
            answer.setStatus(problem.status());
            answer.setHeader(CorrelationId.HEADER, problem.correlationId());
            answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            answer.setContentLength(body.length);
            answer.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The problem could not be written: the connection is gone", gone);
        }
    }
}
