package org.gatehouse.command.writing;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Requires;
import org.gatehouse.platform.messages.MessageNames;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The commands of the contract by their recorded names. */
@Component
public final class CommandNames {

    private final Map<String, Class<? extends Command>> classes = new TreeMap<>();

    CommandNames() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Requires.class));
        for (var found : scanner.findCandidateComponents("org.gatehouse.api")) {
            var type =
                    ClassUtils.resolveClassName(
                                    Objects.requireNonNull(found.getBeanClassName()), null)
                            .asSubclass(Command.class);
            classes.put(MessageNames.of(type), type);
        }
    }

    public Collection<Class<? extends Command>> all() {
        return classes.values();
    }

    /**
     * @throws IllegalArgumentException for a name that no command has
     */
    Class<? extends Command> classOf(String name) {
        var type = classes.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No command is called " + name);
        }
        return type;
    }
}
