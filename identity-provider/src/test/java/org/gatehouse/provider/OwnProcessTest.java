package org.gatehouse.provider;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.gatehouse.platform.access.AccessMisconfigured;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class OwnProcessTest {

    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty("gatehouse.identity-provider.issuer", "https://id.example")
                    .withProperty("gatehouse.identity-provider.api", "http://command-side:8080")
                    .withProperty("spring.datasource.url", "jdbc:postgresql://db/gatehouse");

    private void start() {
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new OwnProcess().initialize(context);
    }

    private ThrowableAssertAlternative<AccessMisconfigured> assertRefused() {
        return assertThatExceptionOfType(AccessMisconfigured.class).isThrownBy(this::start);
    }

    @Test
    void it_starts_with_all_that_it_needs() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void it_refuses_without_a_setting_that_it_needs_be_it_missing_or_empty() {
        environment.setProperty("gatehouse.identity-provider.api", "");

        assertRefused().withMessageContaining("lacks settings");
    }

    @Test
    void it_refuses_where_another_one_signs_people_in() {
        environment.setProperty(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://other.example");

        assertRefused().withMessageContaining("another one signs people in");
    }

    @Test
    void it_refuses_where_it_is_switched_off() {
        environment.setProperty("gatehouse.identity-provider.enabled", "false");

        assertRefused().withMessageContaining("told not to be one");
    }
}
