package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.gatehouse.api.imports.ImportCommand.TakeOverHistory;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.imports.PastStep;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.AnyRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A portion of a history may be taken over by another process than the one that has read it. */
@CommandSideTest
class PastStepTest {

    @Autowired
    @Qualifier("messageSerializer")
    Serializer messages;

    static Stream<Class<?>> steps() {
        return records(PastStep.class);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(PastStepTest::records);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_arrives_as_it_was_sent(Class<? extends PastStep> type) {
        var sent =
                new TakeOverHistory(
                        new ImportId(Ids.next()),
                        "example.org",
                        1,
                        List.of(),
                        0,
                        List.of(AnyRecord.any(type)));

        Object arrived = messages.deserialize(messages.serialize(sent, byte[].class));

        assertThat(arrived).isEqualTo(sent);
    }
}
