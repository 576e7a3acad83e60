package org.gatehouse.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What the current unit of work has appended so far, with the positions it was given. */
public final class Appended {

    private static final String RESOURCE = Appended.class.getName();

    private final List<Entry> entries = new ArrayList<>();

    /** One event in the log. */
    public record Entry(UUID stream, long sequence, long position) {}

    /**
     * @throws IllegalStateException outside a unit of work
     */
    public static Appended current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, k -> new Appended());
    }

    void add(UUID stream, long sequence, long position) {
        entries.add(new Entry(stream, sequence, position));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The highest position of the transaction; empty where nothing was appended. */
    public OptionalLong lastPosition() {
        return entries.stream().mapToLong(Entry::position).max();
    }
}
