package org.gatehouse.standalone.demonstration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.platform.access.development.DevelopmentUsers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Those of the demonstration organisation whom the development tokens know by name. */
@Component
@ConditionalOnProperty(name = "gatehouse.development.enabled", havingValue = "true")
final class DemonstrationPeople implements DevelopmentUsers {

    /** The ids are those of the file, and the same everywhere. */
    private static final Map<String, String> IDS =
            Map.of(
                    "ann", "01900000-0000-7000-8000-000000000001",
                    "ben", "01900000-0000-7000-8000-000000000002",
                    "cleo", "01900000-0000-7000-8000-000000000003",
                    "dan", "01900000-0000-7000-8000-000000000004");

    @Override
    public List<Person> all() {
        return IDS.entrySet().stream()
                .map(person -> new Person(UUID.fromString(person.getValue()), person.getKey()))
                .toList();
    }
}
