package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.CallerFixture.asAnybody;

import java.util.Objects;
import org.gatehouse.command.testing.CallerFixture;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NonceOfferTest {

    private final Nonces nonces = new Nonces(Fixtures.macs());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void answer() {
        new NonceOffer(nonces, CallerFixture.current())
                .preHandle(new MockHttpServletRequest(), response, this);
    }

    @Test
    void who_is_not_signed_in_gets_a_nonce_with_the_answer() {
        asAnybody("key", null, "");

        answer();

        assertThatNoException()
                .isThrownBy(() ->
                        nonces.verified(Objects.requireNonNull(response.getHeader(Caller.NONCE))));
    }

    @Test
    void who_has_one_gets_no_other() {
        asAnybody("key", nonces.issue(), "");

        answer();

        assertThat(response.getHeader(Caller.NONCE)).isNull();
    }

    @Test
    void who_is_signed_in_gets_none() {
        as(Ids.next());

        answer();

        assertThat(response.getHeader(Caller.NONCE)).isNull();
    }
}
