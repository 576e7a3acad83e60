package org.gatehouse.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.personal.NotPersonal;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.json.EventShape.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every event type that there is and will be. */
class EventContractTest {

    private static final Set<Class<?>> PLAIN =
            Set.of(
                    UUID.class,
                    Instant.class,
                    int.class,
                    long.class,
                    boolean.class,
                    Integer.class,
                    Long.class,
                    Boolean.class);

    static Collection<Class<? extends DomainEvent>> events() {
        return EventNames.ofContract().all();
    }

    @Test
    void every_event_has_a_stored_name_and_no_two_have_the_same() {
        // Two of one name fail in ofContract.
        assertThat(Contract.records(DomainEvent.class))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(events());
    }

    @ParameterizedTest
    @MethodSource("events")
    void it_is_stored_under_its_room_and_its_own_name(Class<? extends DomainEvent> event) {
        assertThat(event).isRecord();
        assertThat(EventNames.nameOf(event))
                .isEqualTo(room(event) + "." + event.getSimpleName())
                .matches("[a-z]+\\.[A-Z][A-Za-z0-9]+");
        assertThat(EventNames.revisionOf(event)).isPositive();
    }

    private static String room(Class<?> event) {
        return event.getPackageName().substring(Contract.API.length() + 1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void its_room_lists_it_so_that_no_switch_forgets_it(Class<? extends DomainEvent> event) {
        assertThat(sealedParents(event))
                .as("sealed parents in the same room")
                .anySatisfy(parent -> {
                    assertThat(parent.getPackage()).isEqualTo(event.getPackage());
                    assertThat(leaves(parent)).contains(event);
                });
    }

    private static Set<Class<?>> sealedParents(Class<?> type) {
        var parents = new HashSet<Class<?>>();
        for (var parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                parents.add(parent);
            }
            parents.addAll(sealedParents(parent));
        }
        return parents;
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        var leaves = new HashSet<Class<?>>();
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses())
                    .map(c -> leaves(c))
                    .forEach(leaves::addAll);
        } else {
            leaves.add(type);
        }
        return leaves;
    }

    @ParameterizedTest
    @MethodSource("events")
    void it_consists_of_plain_facts_and_every_text_is_personal_or_says_why_not(
            Class<? extends DomainEvent> event) {
        assertThat(EventShape.parts(event).stream().filter(part -> !isStorable(part)))
                .extracting(Part::path)
                .isEmpty();
    }

    private static boolean isStorable(Part part) {
        var type = part.type();
        return PLAIN.contains(type)
                || type.isEnum()
                || type == List.class
                || (type == String.class && saysWhyNot(part))
                || (type == Personal.class
                        && !part.component().isAnnotationPresent(NotPersonal.class))
                || (type.isRecord() && type.getName().startsWith(Contract.API));
    }

    private static boolean saysWhyNot(Part part) {
        var why = part.component().getAnnotation(NotPersonal.class);
        return why != null && !why.value().isBlank();
    }

    record Unfit(
            GroupId fine,
            String text,
            @NotPersonal(" ") String unsaid,
            List<String> texts,
            GroupName checked,
            Object anything,
            double inexact,
            @NotPersonal("It is.") Personal<String> both)
            implements DomainEvent {}

    @Test
    void what_is_unfit_to_be_stored_is_noticed() {
        assertThat(EventShape.parts(Unfit.class).stream().filter(part -> !isStorable(part)))
                .extracting(Part::path)
                .containsExactly(
                        "/text",
                        "/unsaid",
                        "/texts/*",
                        "/checked/value",
                        "/anything",
                        "/inexact",
                        "/both");
    }

    @EventName("tests.Optional")
    record Optional(@Nullable UUID id, List<@Nullable Personal<String>> texts)
            implements DomainEvent {}

    @Test
    void optional_and_personal_parts_are_found_at_any_depth() {
        assertThat(EventShape.forms(Optional.class))
                .hasToString(
                        "{/id=[PRESENT, ABSENT], /texts=[],"
                                + " /texts/*=[PRESENT, ABSENT, SEALED, ERASED]}");
    }
}
