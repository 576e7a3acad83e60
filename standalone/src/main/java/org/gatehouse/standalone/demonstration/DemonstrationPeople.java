package org.gatehouse.standalone.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.platform.access.development.DevelopmentUsers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Made-up people whom the development tokens know by name; their ids are the same everywhere. */
@Component
@ConditionalOnProperty(name = "gatehouse.development.enabled", havingValue = "true")
final class DemonstrationPeople implements DevelopmentUsers {

    /** In the order in which they are registered: managers first. */
    enum Somebody {
        ANN("Ann Archer", "01900000-0000-7000-8000-000000000001"),
        BEN("Ben Baker", "01900000-0000-7000-8000-000000000002"),
        CLEO("Cleo Carter", "01900000-0000-7000-8000-000000000003"),
        DAN("Dan Draper", "01900000-0000-7000-8000-000000000004");

        final String displayName;
        final UUID id;

        Somebody(String displayName, String id) {
            this.displayName = displayName;
            this.id = UUID.fromString(id);
        }

        String shortName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public List<Person> all() {
        return Arrays.stream(Somebody.values())
                .map(somebody -> new Person(somebody.id, somebody.shortName()))
                .toList();
    }
}
