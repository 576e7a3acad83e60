package org.gatehouse.command.writing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.api.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The errands of all rooms; found when one is first asked for, as they may need the door. */
@Component
final class Errands {

    private final SingletonSupplier<Map<Class<?>, Errand<?>>> byCommand;

    Errands(ObjectProvider<Errand<?>> errands) {
        byCommand =
                SingletonSupplier.of(
                        () -> errands.stream().collect(Collectors.toMap(Errand::command, e -> e)));
    }

    /** Whether something is to be done outside of a transaction before anything is decided. */
    boolean include(Command command) {
        return byCommand.obtain().containsKey(command.getClass());
    }

    /** What is to be decided: the command itself, or what came of an errand. */
    Optional<Command> outcome(Command command) {
        var errand = byCommand.obtain().get(command.getClass());
        return errand == null ? Optional.of(command) : run(errand, command);
    }

    private static <C extends Command> Optional<Command> run(Errand<C> errand, Command command) {
        return errand.run(errand.command().cast(command));
    }
}
