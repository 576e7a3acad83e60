package org.gatehouse.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.serialization.SerializationException;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.OwnershipEvent;
import org.gatehouse.platform.json.EventShape.Form;
import org.gatehouse.platform.testing.GoldenSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever was ever stored is read for ever, and today's events are stored as they always were. */
class GoldenSampleTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedEventSerializer serializer = Contract.serializer();

    static List<GoldenSample> samples() {
        return GoldenSample.events();
    }

    static List<Class<? extends DomainEvent>> events() {
        return List.copyOf(EventNames.ofContract().all());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_stored_event_is_read_and_would_be_written_the_same(GoldenSample sample) {
        DomainEvent event = read(sample, sample.bytes());

        assertThat(EventNames.nameOf(event.getClass())).isEqualTo(sample.name());
        assertThat(new String(serializer.payload(event), StandardCharsets.UTF_8))
                .isEqualTo(sample.text());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_that_says_more_than_we_know_is_refused(GoldenSample sample) {
        var more = sample.text().replaceFirst("^\\{", "{\"unheardOf\":1,");

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read(sample, more.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_tells_of_owners_where_its_type_says_so_and_nowhere_else(GoldenSample sample) {
        var event = read(sample, sample.bytes());

        assertThat(event instanceof OwnershipEvent)
                .isEqualTo(
                        event instanceof GrantEvent told && told.grant().role() == GrantRole.OWNER);
    }

    private DomainEvent read(GoldenSample sample, byte[] bytes) {
        return serializer.deserialize(
                new StoredBytes(sample.name(), sample.revision(), false, bytes));
    }

    @ParameterizedTest
    @MethodSource("events")
    void there_is_a_sample_of_every_revision_and_of_every_form(Class<? extends DomainEvent> event) {
        var samples =
                samples().stream()
                        .filter(sample -> sample.name().equals(EventNames.nameOf(event)))
                        .toList();
        for (int revision = 1; revision <= EventNames.revisionOf(event); revision++) {
            assertThat(samples).extracting(GoldenSample::revision).contains(revision);
        }
        var current =
                samples.stream()
                        .filter(sample -> sample.revision() == EventNames.revisionOf(event))
                        .<JsonNode>map(sample -> JSON.readTree(sample.text()))
                        .toList();
        assertThat(missing(event, current)).isEmpty();
    }

    private static Map<String, Set<Form>> missing(Class<?> event, List<JsonNode> samples) {
        var missing = new TreeMap<String, Set<Form>>();
        EventShape.forms(event)
                .forEach((path, forms) -> {
                    var lacking = new TreeSet<>(forms);
                    samples.forEach(
                            sample -> lacking.removeAll(EventShape.shown(event, sample).get(path)));
                    if (!lacking.isEmpty()) {
                        missing.put(path, lacking);
                    }
                });
        return missing;
    }

    @Test
    void a_form_without_a_sample_is_noticed() {
        var sample =
                JSON.readTree("{\"id\":null,\"texts\":[{\"subject\":\"user:1\",\"data\":\"\"}]}");

        assertThat(missing(EventContractTest.Optional.class, List.of(sample)))
                .hasToString("{/id=[PRESENT], /texts/*=[ABSENT, ERASED]}");
    }

    @Test
    void an_unknown_name_or_revision_stops_the_reader() {
        var bytes = "{}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() ->
                        serializer.deserialize(new StoredBytes("groups.Never", 1, false, bytes)));
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() ->
                        serializer.deserialize(
                                new StoredBytes("users.UserDisabled", 99, false, bytes)));
    }
}
