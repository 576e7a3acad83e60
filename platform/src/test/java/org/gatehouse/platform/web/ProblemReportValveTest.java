package org.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.gatehouse.sample.SampleServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP client would send. */
class ProblemReportValveTest {

    private static final SampleServer SERVER = SampleServer.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/<x> HTTP/1.1~Host: a~~                            | 400",
                "GET /api/v1/%zz HTTP/1.1~Host: a~~                            | 400",
                "GET /api/v1/%2F HTTP/1.1~Host: a~~                            | 400",
                "GET /api/v1/%00 HTTP/1.1~Host: a~~                            | 400",
                "GET /api/v1/../../etc HTTP/1.1~Host: a~~                      | 400",
                "GET /api/v1/things;a=b HTTP/1.1~Host: a~~                     | 400",
                "GET /api/v1//things HTTP/1.1~Host: a~~                        | 400",
                "GET /api/v1/things?q=%zz HTTP/1.1~Host: a~Authorization: Bearer {ann}~~ | 400",
                "GET /api/v1/things?%zz HTTP/1.1~Host: a~Authorization: Bearer {ann}~~ | 400",
                "POST /api/v1/things?%zz HTTP/1.1~Host: a~~ | 401",
                "GET /api/v1/things HTTP/1.1~~                                 | 400",
                "GET /api/v1/things HTTP/1.1~Host: a~Host: b~~                 | 400",
                "GET /api/v1/things HTTP/1.1~Host: [~~                         | 400",
                "GET /api/v1/things HTTP/1.1~Host: a~No colon~~                | 400",
                "GET /api/v1/things HTTP/1.1~Host: a~Content-Length: many~~    | 400",
                "G<T /api/v1/things HTTP/1.1~Host: a~~                         | 400",
                "FOO /api/v1/things HTTP/1.1~Host: a~~                         | 400",
                "TRACE /api/v1/things HTTP/1.1~Host: a~~                       | 405",
                "GET /api/v1/things HTTP/9.9~Host: a~~                         | 400",
                "GET api HTTP/1.1~Host: a~~                                    | 400",
                "POST /api/v1/things HTTP/1.1~Host: a~Transfer-Encoding: zip~~ | 400",
                "GET /error HTTP/1.1~Host: a~~                                 | 401",
                "GET / HTTP/1.1~Host: a~~                                      | 401",
            })
    void are_answered_with_a_problem(String request, int status) throws IOException {
        assertProblem(
                raw(request.replace("{ann}", SERVER.annsToken()).replace("~", "\r\n")), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET / HTTP/1.1~Host: a~X: "})
    void too_long_are_answered_with_a_problem(String start) throws IOException {
        assertProblem(raw(start.replace("~", "\r\n") + "x".repeat(10_000) + "\r\n\r\n"), 400);
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nX-Correlation-Id: ")
                .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                .contains("\"type\":\"urn:gatehouse:problem:")
                .doesNotContain("<html", "Exception", "org.", "java.");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
