package org.gatehouse.platform.access.development;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The demonstration users for whom development tokens are made. */
public interface DevelopmentUsers {

    /** A demonstration user. */
    record Person(UUID id, String name) {}

    List<Person> all();

    default Optional<UUID> find(String name) {
        return all().stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .map(Person::id)
                .findFirst();
    }
}
