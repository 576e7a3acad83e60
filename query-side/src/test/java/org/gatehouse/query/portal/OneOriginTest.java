package org.gatehouse.query.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OneOriginTest {

    @ParameterizedTest(name = "issuer {0}, asked as {1}: {2}")
    @CsvSource({
        "http://localhost:8080, 127.0.0.1:8080, http://localhost:8080/portal/groups",
        "http://localhost:8080, [::1]:8080,     http://localhost:8080/portal/groups",
        "http://127.0.0.1:8080, LocalHost:8080, http://127.0.0.1:8080/portal/groups",
        "http://localhost,      127.0.0.1,      http://localhost/portal/groups",
        "http://localhost:8080, localhost:8080,",
        "http://localhost:8080, LOCALHOST:8080,",
        "http://localhost:8080, 127.0.0.1:8081,",
        "http://localhost:8080, id.example:8080,",
        "https://id.example,    127.0.0.1,",
        "https://id.example,    other.example,",
        "http://localhost:8080, 'not a host',",
        "http://localhost:8080,,"
    })
    void only_another_name_of_this_machine_is_led_elsewhere(
            String issuer, String host, String expected) {
        assertThat(led(new PortalIssuer(URI.create(issuer), true), host)).isEqualTo(expected);
    }

    @Test
    void a_provider_of_others_may_know_the_portal_under_any_name() {
        var issuer = new PortalIssuer(URI.create("http://localhost:8080"), false);

        assertThat(led(issuer, "127.0.0.1:8080")).isNull();
    }

    private static String led(PortalIssuer issuer, String host) {
        var request = new MockHttpServletRequest("GET", "/portal/groups");
        if (host != null) {
            request.addHeader("Host", host);
        }
        var response = new MockHttpServletResponse();
        var goesOn = new OneOrigin(issuer).preHandle(request, response, new Object());
        assertThat(goesOn).isEqualTo(response.getHeader("Location") == null);
        return response.getHeader("Location");
    }
}
