package org.gatehouse.query.reading;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;

/**
 * A read model: its tables, and what each event does to them. Instantiated once; the tables it
 * writes to are those of the generation at hand, which {@link Rows} knows.
 *
 * <p>Tables are made by the script {@code db/projections/<name>.sql}, in which <code>{table}</code>
 * stands for the generation's own table.
 */
public interface Projection {

    /** As in {@code db/projections/<name>.sql}; also what operators call it. */
    String name();

    List<Table> tables();

    /** The events it takes in: records, or sealed parents of them. */
    List<Class<? extends DomainEvent>> events();

    /** Events of one key are taken in one after the other; those of different keys in any order. */
    UUID sequencingKey(Recorded event);

    /** Says what the event changes, as statements guarded by its position. */
    void on(Recorded event, Rows rows);

    /**
     * All streams from which the row of a key is made, for the truth check.
     *
     * @param key a value of {@link Table#key()}
     */
    default List<UUID> streams(UUID key) {
        return List.of(key);
    }

    /**
     * A table of a projection.
     *
     * @param key the column that says from which stream a row is made
     */
    record Table(String name, String key) {}
}
