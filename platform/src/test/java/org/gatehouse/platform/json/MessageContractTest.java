package org.gatehouse.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.Command;
import org.gatehouse.api.Id;
import org.gatehouse.api.access.Requires;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.CommandTargets;
import org.gatehouse.platform.messages.MessageNames;
import org.gatehouse.platform.testing.AnyRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every command and every id that there is and will be. */
class MessageContractTest {

    static List<Class<? extends Id>> ids() {
        return Contract.records(Id.class);
    }

    static List<Class<? extends Command>> commands() {
        return Contract.records(Command.class);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_prints_the_bare_uuid_which_is_what_axon_stores(Class<? extends Id> type)
            throws ReflectiveOperationException {
        var uuid = Ids.next();
        var id = type.getDeclaredConstructor(UUID.class).newInstance(uuid);

        assertThat(id).isInstanceOf(Record.class).hasToString(uuid.toString());
        assertThat(id.value()).isEqualTo(uuid);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_names_its_permission(Class<? extends Command> type) {
        assertThat(type).isRecord().hasAnnotation(Requires.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_meant_for_a_stream(Class<? extends Command> type) {
        assertThat(CommandTargets.of(AnyRecord.any(type))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_recorded_under_a_name_of_its_own(Class<? extends Command> type) {
        assertThat(commands().stream().map(MessageNames::of))
                .containsOnlyOnce(MessageNames.of(type));
    }
}
