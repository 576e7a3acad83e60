package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.OpenIdClient;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Serving, of files that stand for the portal's: those need Node.js to be there. */
@StandaloneTest
@TestPropertySource(properties = "gatehouse.portal.location=classpath:/portal-fixture/")
class PortalTest {

    private static final String INDEX = "/portal/";
    private static final String ASSET = "/portal/assets/index-0a1b2c3d.js";
    private static final Pattern NONCE_OF_PAGE =
            Pattern.compile("property=\"csp-nonce\" nonce=\"([^\"]+)\"");
    private static final Pattern NONCE_OF_HEADER = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort int port;
    @Autowired Http http;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/portal"})
    void other_ways_lead_to_the_portal_under_whatever_name_it_was_asked_for(String path) {
        var answer = http.get(path);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(INDEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/",
                "/portal/index.html",
                "/portal/groups",
                "/portal/groups/01900000-0000-7000-8000-000000000001/members?all",
                "/portal/signed-in?code=c&state=s"
            })
    void each_path_that_is_no_file_is_answered_by_the_page(String path) {
        var answer = http.get(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("The portal of a test");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.headers().map()).doesNotContainKeys("Last-Modified", "ETag");
    }

    @Test
    void assets_are_kept_by_browsers_and_never_asked_for_again() {
        var answer = http.get(ASSET);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
        assertThat(answer.header("Cache-Control"))
                .contains("max-age=31536000", "public", "immutable");
    }

    @Test
    void other_files_are_asked_for_each_time() {
        var answer = http.get("/portal/favicon.svg");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void whoever_takes_compressed_answers_gets_them() {
        assertThat(http.with("Accept-Encoding", "gzip").get(ASSET).header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    /** Tomcat leaves what has a strong ETag as it is. */
    @Test
    void a_version_of_the_api_stays_what_it_is() {
        var group =
                http.as("ann")
                        .post(
                                "/api/v1/groups",
                                Map.of("displayName", "Compressed", "groupType", "security"));
        var answer =
                http.as("ann")
                        .with("Accept-Encoding", "gzip")
                        .with("Gatehouse-Position", group.position())
                        .get("/api/v1/groups/" + group.id());

        assertThat(answer.header("ETag")).isEqualTo(group.header("ETag"));
        assertThat(answer.header("Content-Encoding")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/assets/index-00000000.js",
                "/portal/assets/nothing",
                "/portal/nothing.css",
                "/portal/groups/nothing.js"
            })
    void a_file_that_is_missing_is_missing(String path) {
        var answer = http.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("request.no-such-resource");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/..%2fapplication.yaml",
                "/portal/%2e%2e/application.yaml",
                "/portal/../application.yaml",
                "/portal/assets/..%5c..%5capplication.yaml",
                "/portal/..;/application.yaml",
                "/portal/%252e%252e/application.yaml"
            })
    void no_path_leads_out_of_it(String path) {
        var answer = http.get(path);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("spring:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/portal",
                INDEX,
                "/portal/groups",
                ASSET,
                "/portal/nothing.js",
                "/portal/configuration.json"
            })
    void every_answer_has_the_headers_and_none_a_cookie(String path) {
        var answer = http.get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self';",
                        "connect-src 'self' " + OpenIdClient.ISSUER + ";",
                        "form-action 'self' " + OpenIdClient.ISSUER + ";",
                        "base-uri 'none'",
                        "object-src 'none'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void each_answer_has_a_nonce_of_its_own_which_is_that_of_its_page() {
        var first = http.get(INDEX);
        var second = http.get(INDEX);

        assertThat(found(NONCE_OF_PAGE, first.body())).isEqualTo(nonce(first)).hasSize(43);
        assertThat(found(NONCE_OF_PAGE, second.body())).isEqualTo(nonce(second));
        assertThat(nonce(second)).isNotEqualTo(nonce(first));
        assertThat(first.body()).doesNotContain("__CSP_NONCE__");
    }

    private static String nonce(Answer answer) {
        return found(NONCE_OF_HEADER, String.valueOf(answer.header("Content-Security-Policy")));
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    void what_the_portal_must_know_is_told_before_anybody_signs_in_and_kept_by_nobody() {
        var answer = http.get("/portal/configuration.json");

        assertThat(answer.json().get("issuer").asString()).isEqualTo(OpenIdClient.ISSUER);
        assertThat(answer.json().get("clientId").asString()).isEqualTo("gatehouse-portal");
        assertThat(answer.json().get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nothing_is_written_there() {
        assertThat(http.post(INDEX).status()).isEqualTo(405);
        assertThat(http.send("HEAD", INDEX, null).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_of_the_portal_is_not_answered_by_it() {
        assertThat(http.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(http.get("/api/v1/portal/").status()).isEqualTo(401);
        assertThat(http.get("/portals").status()).isEqualTo(401);
        assertThat(http.get("/sign-in").body()).contains("type=\"password\"");
        assertThat(http.get("/.well-known/openid-configuration").status()).isEqualTo(200);
    }

    @Test
    void this_machine_under_another_name_leads_to_the_one_where_people_can_sign_in()
            throws IOException {
        assertThat(head("127.0.0.1:0", "/portal/groups?mine"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: " + OpenIdClient.ISSUER + "/portal/groups?mine\r\n");
        assertThat(head("127.0.0.1:0", "/")).contains("Location: " + OpenIdClient.ISSUER + "/\r\n");
        assertThat(head("localhost:0", INDEX)).startsWith("HTTP/1.1 200");
        assertThat(head("127.0.0.1:0", ASSET)).startsWith("HTTP/1.1 200");
        assertThat(head("127.0.0.1:0", "/portal/configuration.json")).startsWith("HTTP/1.1 200");
    }

    /** Java's client does not let one say another host than it calls. */
    private String head(String host, String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                                    .formatted(path, host)
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, answer.indexOf("\r\n\r\n") + 2);
        }
    }
}
