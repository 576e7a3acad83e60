package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PortalAddressTest {

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty("gatehouse.identity-provider.issuer", "https://id.example");

    private Optional<String> address(String told) {
        return new PortalAddress(told, environment).find();
    }

    @Test
    void is_where_the_operator_says() {
        assertThat(address("https://people.example/self-service"))
                .contains("https://people.example/self-service/");
        assertThat(address("https://people.example/")).contains("https://people.example/");
    }

    @Test
    void is_known_where_the_provider_is_our_own() {
        assertThat(address("")).contains("https://id.example/portal/");
    }

    @Test
    void is_not_known_where_another_one_signs_people_in() {
        environment.setProperty(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://other.example");

        assertThat(address("")).isEmpty();
    }

    @Test
    void is_not_known_where_our_own_provider_is_off_unless_it_is_another_process() {
        environment.setProperty("gatehouse.identity-provider.enabled", "false");
        assertThat(address("")).isEmpty();

        environment.setProperty(
                "gatehouse.identity-provider.jwk-set-uri", "http://provider.invalid/oauth2/jwks");
        assertThat(address("")).contains("https://id.example/portal/");
    }
}
