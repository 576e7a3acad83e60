package org.gatehouse.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;
import org.gatehouse.platform.messages.Refusal.Violation;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void names_what_it_is_about_in_order_and_stays_what_it_was() {
        var busy = Refusal.tooMany("things.often", "Slow down", Duration.ofSeconds(3));

        var named = busy.with("word", "b").with("most", 3).with("names", List.of("a", "c"));

        assertThat(named.arguments())
                .containsExactly(
                        entry("word", "b"), entry("most", 3), entry("names", List.of("a", "c")));
        assertThat(named.status()).isEqualTo(429);
        assertThat(named.code()).isEqualTo("things.often");
        assertThat(named.detail()).isEqualTo("Slow down");
        assertThat(named.retryAfter()).contains(Duration.ofSeconds(3));
        assertThat(busy.arguments()).isEmpty();
    }

    @Test
    void what_it_names_cannot_be_changed_afterwards() {
        var names = new ArrayList<>(List.of("a"));
        var refusal = Refusal.conflict("things.conflict", "Another has it").with("names", names);
        names.add("b");

        assertThat(refusal.arguments()).containsExactly(entry("names", List.of("a")));
        assertThatThrownBy(() -> refusal.arguments().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void only_what_any_frontend_can_show_is_named() {
        var refusal = Refusal.conflict("things.conflict", "Another has it");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> refusal.with("wait", Duration.ofSeconds(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> refusal.with("n", List.of(1)));
    }

    /** A log prints the message of what was thrown. */
    @Test
    void what_it_names_is_not_printed() {
        var refusal = Refusal.conflict("things.conflict", "Another has it").with("word", "canary");

        assertThat(refusal.toString()).doesNotContain("canary");
        assertThat(refusal.getMessage()).doesNotContain("canary");
    }

    @Test
    void of_a_value_that_is_too_long_says_how_long_it_may_be() {
        try {
            Text.line("abcd", 3);
        } catch (InvalidValue wrong) {
            assertThat(Violation.of("/name", wrong))
                    .isEqualTo(
                            new Violation("/name", "value.too-long", "The text is longer than 3")
                                    .with("most", 3));
            return;
        }
        throw new AssertionError("It was taken");
    }
}
