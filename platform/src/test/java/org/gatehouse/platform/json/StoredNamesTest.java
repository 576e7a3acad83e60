package org.gatehouse.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.erasures.ErasureId;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.settings.SettingsArea;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.testing.GoldenSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Names and ids that stand in stored events and could not be told from others if they changed. */
class StoredNamesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final UserId ANN = UserId.of("018f3c2a-7b10-7000-8000-000000000001");
    private static final GroupId GROUP = GroupId.of("018f3c2a-7b10-7000-8000-0000000000a1");

    /** Every enumeration that some event stores, be it in a sealed document. */
    static List<Class<?>> enumerations() {
        return Stream.concat(
                        EventNames.ofContract().all().stream()
                                .flatMap(event -> EventShape.parts(event).stream())
                                .<Class<?>>map(EventShape.Part::type),
                        SealedDocumentTest.documents().stream().flatMap(StoredNamesTest::typesIn))
                .filter(Class::isEnum)
                .distinct()
                .toList();
    }

    private static Stream<Class<?>> typesIn(Class<?> document) {
        return Arrays.stream(document.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .flatMap(type ->
                        type instanceof ParameterizedType generic
                                ? Arrays.stream(generic.getActualTypeArguments())
                                : Stream.of(type))
                .map(EventShape::raw);
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void the_constants_of_an_enumeration_are_stored_under_the_names_that_are_listed(
            Class<?> enumeration) {
        assertThat(Arrays.stream(enumeration.getEnumConstants()))
                .extracting(constant -> JSON.valueToTree(constant).asString())
                .containsExactlyElementsOf(GoldenSample.names(enumeration));
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void every_listed_name_is_read(Class<?> enumeration) {
        assertThat(GoldenSample.names(enumeration))
                .allSatisfy(name ->
                        assertThat(
                                        JSON.valueToTree(JSON.convertValue(name, enumeration))
                                                .asString())
                                .isEqualTo(name));
    }

    /** Whoever knows the ends finds the stream: also in ten years. */
    @Test
    void ids_of_relations_stay_derived_as_they_are() {
        assertThat(MembershipId.of(GROUP, ANN)).hasToString("86b03854-aae4-5dcf-92d5-4e1b1e1a8ae5");
        assertThat(ErasureId.of(Subject.user(ANN.value())))
                .hasToString("410d6968-4fef-551e-9719-350435bb59fa");
        assertThat(SettingsArea.GROUPS.id()).hasToString("820c83a7-8551-53f5-b5a2-d847d1767d64");
        assertThat(DerivedId.of("kind")).isNotEqualTo(DerivedId.of("kind", ""));
        assertThat(DerivedId.of("kind", new UUID(0, 1), new UUID(0, 2)))
                .isNotEqualTo(DerivedId.of("kind", new UUID(0, 2), new UUID(0, 1)));
    }
}
