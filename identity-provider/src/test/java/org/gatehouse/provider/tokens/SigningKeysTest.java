package org.gatehouse.provider.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.platform.personal.SystemSecrets;
import org.gatehouse.platform.personal.TestSecrets;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SigningKeysTest {

    @RegisterExtension
    static final TestDatabase database =
            TestDatabase.with("events", "keys", "credentials", "provider");

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

    private final MovableClock clock = new MovableClock();
    private SystemSecrets secrets;
    private SigningKeys keys;

    @BeforeEach
    void start() throws Exception {
        database.owner().execute("delete from provider.signing_key");
        secrets = TestSecrets.any();
        clock.stop();
        keys = node(secrets);
    }

    /** A process of the provider. */
    private SigningKeys node(SystemSecrets secrets) {
        var pool = database.provider();
        return new SigningKeys(
                new JdbcTemplate(pool),
                new TransactionTemplate(new JdbcTransactionManager(pool)),
                secrets,
                LIFETIME,
                clock);
    }

    private List<String> published() {
        return keys.get(ALL, null).stream().map(JWK::getKeyID).toList();
    }

    private String signing() {
        return keys.signing(keys.get(ALL, null)).getKeyID();
    }

    @Test
    void the_next_key_is_published_a_day_before_it_signs_and_the_former_two_days_after() {
        var first = signing();
        clock.advance(LIFETIME.minusDays(1).minusMinutes(2));
        assertThat(published()).containsExactly(first);

        clock.advance(Duration.ofMinutes(3));
        assertThat(published()).hasSize(2).first().isEqualTo(first);
        assertThat(signing()).isEqualTo(first);

        clock.advance(Duration.ofDays(1));
        var second = signing();
        assertThat(second).isNotEqualTo(first);
        assertThat(published()).containsExactly(first, second);

        clock.advance(LIFETIME);
        assertThat(published()).doesNotContain(first).contains(second);
    }

    @Test
    void after_a_long_rest_there_is_a_key_that_signs() {
        var first = signing();
        clock.advance(LIFETIME.multipliedBy(5));

        assertThat(signing()).isNotEqualTo(first);
    }

    @Test
    void a_key_that_was_withdrawn_signs_nothing_a_minute_later_and_another_one_does() {
        var first = signing();
        database.owner().update("delete from provider.signing_key where id = ?", first);
        clock.advance(Duration.ofMinutes(1));
        var second = signing();
        assertThat(second).isNotEqualTo(first);

        clock.advance(LIFETIME.minusHours(1)); // the next one is published already
        assertThat(published()).hasSize(2);
        database.owner().update("delete from provider.signing_key where id = ?", second);
        clock.advance(Duration.ofMinutes(1));
        assertThat(signing()).isNotEqualTo(second);
    }

    @Test
    void all_nodes_sign_with_the_same_key_also_when_they_start_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var started =
                    IntStream.range(0, 4)
                            .mapToObj(n ->
                                    threads.submit(() -> {
                                        var node = node(secrets);
                                        return node.signing(node.get(ALL, null)).getKeyID();
                                    }))
                            .toList();
            for (var node : started) {
                assertThat(node.get()).isEqualTo(started.getFirst().get());
            }
        }
    }

    @Test
    void no_private_key_is_in_the_database_in_clear() {
        var key = keys.signing(keys.get(ALL, null)).toRSAKey();
        var search = new CanarySearch(database.superuser(), Set.of());

        assertThat(search.places(key.getPrivateExponent().toString())).isEmpty();
        assertThat(search.places(key.getFirstPrimeFactor().toString())).isEmpty();
    }

    @Test
    void another_master_key_opens_none() throws Exception {
        signing();
        var other = node(TestSecrets.any());

        assertThatIllegalStateException()
                .isThrownBy(() -> other.get(ALL, null))
                .withMessageContaining("does not open with this master key");
    }
}
