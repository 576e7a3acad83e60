package org.gatehouse.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.platform.testing.GoldenSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What lies sealed in events is stored for ever too, and no sample of an event shows it. */
class SealedDocumentTest {

    /** As {@code PersonalData} writes and reads. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Class<?>> documents() {
        return EventNames.ofContract().all().stream()
                .flatMap(EventShape::documents)
                .distinct()
                .toList();
    }

    private static List<GoldenSample> samples(Class<?> document) {
        return GoldenSample.of("personal").stream()
                .filter(sample -> sample.name().equals(document.getSimpleName()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_stored_document_is_read_and_would_be_written_the_same(Class<?> document) {
        assertThat(samples(document))
                .isNotEmpty()
                .allSatisfy(sample ->
                        assertThat(JSON.writeValueAsString(JSON.readValue(sample.text(), document)))
                                .isEqualTo(sample.text()));
    }

    @Test
    void every_sample_is_of_a_document_that_some_event_stores() {
        assertThat(GoldenSample.of("personal"))
                .extracting(GoldenSample::name)
                .isSubsetOf(documents().stream().map(Class::getSimpleName).toList());
    }
}
