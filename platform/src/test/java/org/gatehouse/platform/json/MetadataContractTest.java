package org.gatehouse.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.testing.GoldenSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What every event says about how it came about, as it is stored. */
class MetadataContractTest {

    private static final String EVENT = "groups.GroupRenamed";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedEventSerializer serializer = Contract.serializer();

    static List<GoldenSample> samples() {
        return GoldenSample.of("metadata");
    }

    static Set<String> required() {
        return Metadata.REQUIRED;
    }

    private MetaData read(GoldenSample sample) {
        return serializer.deserialize(new StoredBytes(EVENT, 1, true, sample.bytes()));
    }

    private String write(MetaData metadata) {
        return new String(serializer.metadata(EVENT, metadata), UTF_8);
    }

    private static GoldenSample sample(String name) {
        return samples().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void stored_metadata_is_read_and_would_be_written_the_same(GoldenSample sample) {
        assertThat(write(read(sample))).isEqualTo(sample.text());
    }

    @Test
    void the_samples_hold_every_key_in_the_order_of_the_contract() {
        assertThat(JSON.readTree(sample("user").text()).propertyNames())
                .containsExactlyElementsOf(Metadata.KEYS);
        assertThat(JSON.readTree(sample("system").text()).propertyNames())
                .containsExactlyInAnyOrderElementsOf(Metadata.REQUIRED);
        assertThat(Metadata.KEYS).doesNotHaveDuplicates().containsAll(Metadata.PERSONAL);
    }

    @Test
    void what_is_personal_is_sealed_where_the_actor_is_a_person() {
        assertThat(personal("user")).isEqualTo(Metadata.PERSONAL);
        assertThat(personal("anonymous")).isEqualTo(Metadata.PERSONAL);
    }

    @Test
    void a_program_is_no_person_and_what_it_says_of_itself_is_stored_as_it_is() {
        assertThat(personal("client")).isEmpty();
        assertThat(write(read(sample("client")))).contains("\"clientIp\":\"192.0.2.7\"");
    }

    private Set<String> personal(String name) {
        return read(sample(name)).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Personal<?>)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("required")
    void without_what_every_event_says_nothing_is_stored(String key) {
        var incomplete = read(sample("system")).withoutKeys(Set.of(key));

        assertThatIllegalStateException()
                .isThrownBy(() -> write(incomplete))
                .withMessageContaining(key);
    }

    @Test
    void a_value_that_is_no_text_is_refused_rather_than_left_out() {
        var odd = read(sample("system")).and(Metadata.POLICY_VERSION, 3);

        assertThatIllegalStateException()
                .isThrownBy(() -> write(odd))
                .withMessageContaining(Metadata.POLICY_VERSION);
    }

    @Test
    void an_actor_of_an_unknown_kind_is_refused() {
        var odd = read(sample("system")).and(Metadata.ACTOR, "ghost:1");

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> write(odd));
    }

    @Test
    void what_is_not_in_the_contract_is_not_stored() {
        var more = read(sample("system")).and("idempotencyKey", "canary");

        assertThat(write(more)).isEqualTo(sample("system").text());
    }
}
