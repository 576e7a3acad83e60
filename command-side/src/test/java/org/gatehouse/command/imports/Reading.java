package org.gatehouse.command.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.command.imports.Entry.Group;
import org.gatehouse.command.imports.Entry.Other;
import org.gatehouse.command.imports.Entry.Person;
import org.gatehouse.command.imports.Entry.Unreadable;

/** What a reader made of a file. */
record Reading(List<Entry> entries, Map<String, Long> unplaced) {

    static Reading ldif(String file) {
        return of(new LdifReader(), file.getBytes(StandardCharsets.UTF_8));
    }

    static Reading csv(String file) {
        return of(new CsvFileReader(), file.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(EntryReader reader, byte[] file) {
        return of(reader, new ByteArrayInputStream(file));
    }

    static Reading of(EntryReader reader, InputStream file) {
        var entries = new ArrayList<Entry>();
        var unplaced = new Unplaced();
        try (file) {
            reader.read(file, entries::add, unplaced);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Reading(entries, unplaced.counts());
    }

    /** The only entry, which is a person. */
    Person person() {
        return (Person) only();
    }

    Group group() {
        return (Group) only();
    }

    Entry only() {
        if (entries.size() != 1) {
            throw new AssertionError("not one entry: " + entries);
        }
        return entries.getFirst();
    }

    List<Person> people() {
        return all(Person.class);
    }

    List<Group> groups() {
        return all(Group.class);
    }

    List<Other> others() {
        return all(Other.class);
    }

    List<Unreadable> unreadable() {
        return all(Unreadable.class);
    }

    private <T extends Entry> List<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
