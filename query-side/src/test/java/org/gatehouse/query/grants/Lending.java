package org.gatehouse.query.grants;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceEvent;

/** A room that nobody has heard of: it lends books, and has joined by the shared shape alone. */
sealed interface Lending {

    @EventName("lending.BookLent")
    record BookLent(Grant grant) implements Lending, GrantEvent.Given {}

    @EventName("lending.LoanProlonged")
    record LoanProlonged(Grant grant) implements Lending, GrantEvent.Moved {}

    @EventName("lending.BookBrought")
    record BookBrought(Grant grant) implements Lending, GrantEvent.Ended {}

    @EventName("lending.ShelfLocked")
    record ShelfLocked(Resource resource) implements Lending, ResourceEvent.Suspended {}

    @EventName("lending.ShelfUnlocked")
    record ShelfUnlocked(Resource resource) implements Lending, ResourceEvent.Resumed {}

    @EventName("lending.ShelfBurnt")
    record ShelfBurnt(Resource resource) implements Lending, ResourceEvent.Gone {}

    /** Of everything about one grant, or one shelf. */
    static UUID stream(DomainEvent event) {
        var about =
                switch (event) {
                    case GrantEvent e ->
                            List.of(
                                    e.grant().holder(),
                                    e.grant().resource(),
                                    e.grant().role(),
                                    e.grant().source());
                    case ResourceEvent e -> e.resource();
                    default -> throw new IllegalArgumentException();
                };
        return UUID.nameUUIDFromBytes(about.toString().getBytes(StandardCharsets.UTF_8));
    }
}
