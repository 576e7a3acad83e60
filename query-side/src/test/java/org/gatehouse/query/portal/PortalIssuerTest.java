package org.gatehouse.query.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortalIssuerTest {

    private static final String OWN = "http://localhost:8080";
    private static final String OTHER = "https://login.example:8443/realms/people";

    @Test
    void is_this_process_where_nobody_says_otherwise() {
        var issuer = PortalIssuer.of(null, OWN, "");

        assertThat(issuer.own()).isTrue();
        assertThat(issuer.uri()).hasToString(OWN);
        assertThat(PortalIssuer.of(OWN, OWN, "")).isEqualTo(issuer);
    }

    @Test
    void is_the_one_whose_tokens_are_taken_where_another_signs_people_in() {
        var issuer = PortalIssuer.of(null, null, OTHER);

        assertThat(issuer.own()).isFalse();
        assertThat(issuer.uri()).hasToString(OTHER);
        assertThat(issuer.origin()).isEqualTo("https://login.example:8443");
    }

    @Test
    void is_the_one_that_the_portal_is_told() {
        assertThat(PortalIssuer.of(OTHER, OWN, "").uri()).hasToString(OTHER);
        assertThat(PortalIssuer.of(OTHER, OWN, "").own()).isFalse();
        assertThat(PortalIssuer.of(OTHER, null, OWN).uri()).hasToString(OTHER);
    }

    @Test
    void is_nobody_where_there_are_development_tokens_only() {
        var issuer = PortalIssuer.of(null, null, "");

        assertThat(issuer.uri()).isNull();
        assertThat(issuer.origin()).isEmpty();
    }
}
