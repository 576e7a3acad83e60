package org.gatehouse.platform.traces;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.api.access.Actor;

/**
 * How many traces of one actor and day this process stores one by one; the rest is counted. All
 * anonymous callers count as one, as each of their requests is an actor of its own; what of theirs
 * was only counted is told by the room itself.
 */
public final class TraceLimit {

    private static final Actor NOBODY = new Actor.Room("audit");

    private final int perDay;
    private final Clock clock;
    private final Map<Actor, Integer> stored = new HashMap<>();
    private final Map<Counted, Since> above = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    /**
     * @param kind name of the event that was not stored one by one
     */
    record Counted(Actor actor, String kind) {}

    record Since(long count, Instant from) {

        Since and(Since other) {
            return new Since(count + other.count, from.isBefore(other.from) ? from : other.from);
        }
    }

    public TraceLimit(int perDay, Clock clock) {
        this.perDay = perDay;
        this.clock = clock;
    }

    /** Whether this one is to be stored; else it has been counted. */
    synchronized boolean allows(Actor actor, String kind) {
        var now = clock.instant();
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        if (!today.equals(day)) {
            stored.clear();
            day = today;
        }
        var who = actor instanceof Actor.Anonymous ? NOBODY : actor;
        if (stored.merge(who, 1, Integer::sum) <= perDay) {
            return true;
        }
        count(new Counted(who, kind), new Since(1, now));
        return false;
    }

    /** Counts, or counts again what could not be stored. */
    synchronized void count(Counted counted, Since since) {
        above.merge(counted, since, Since::and);
    }

    /** What was counted since the last time. */
    synchronized Map<Counted, Since> settle() {
        var counted = Map.copyOf(above);
        above.clear();
        return counted;
    }
}
