package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One capability is one room, and it is called the same on every side. */
class RoomsTest {

    /** What the rooms of the command side have in common. */
    private static final Set<String> NO_ROOMS_OF_COMMANDS = Set.of("writing", "facts");

    /** What the rooms of the query side have in common, and the portal, which uses them all. */
    private static final Set<String> NO_ROOMS_OF_QUERIES = Set.of("reading", "portal");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new Architecture.MainCode())
                    .importPackages(Architecture.ROOT);

    @Test
    void every_room_of_the_command_side_is_in_the_api() {
        var rooms = below(Architecture.COMMAND);
        assertThat(rooms).containsAll(NO_ROOMS_OF_COMMANDS).contains("groups", "users");
        rooms.removeAll(NO_ROOMS_OF_COMMANDS);
        assertThat(below(Architecture.API)).containsAll(rooms);
    }

    @Test
    void every_room_of_the_query_side_is_in_the_api() {
        var rooms = below(Architecture.QUERY);
        assertThat(rooms).containsAll(NO_ROOMS_OF_QUERIES).contains("groups", "users");
        rooms.removeAll(NO_ROOMS_OF_QUERIES);
        assertThat(below(Architecture.API)).containsAll(rooms);
    }

    /** A package that only has a description is a room to come. */
    private static Set<String> below(String parent) {
        return CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(parent + "."))
                .map(name -> name.substring(parent.length() + 1))
                .map(name -> name.split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }
}
