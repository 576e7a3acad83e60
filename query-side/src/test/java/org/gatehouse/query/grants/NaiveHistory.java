package org.gatehouse.query.grants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceEvent;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Timeline;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.query.reading.Recorded;
import org.jspecify.annotations.Nullable;

/** What history says when all events are folded again for each question. */
final class NaiveHistory {

    private final List<Recorded> events;

    NaiveHistory(List<Recorded> events) {
        this.events = events;
    }

    /** The last position below which nothing was recorded later. */
    long positionAt(Instant at) {
        long position = 0;
        for (var event : events) {
            if (event.at().isAfter(at)) {
                break;
            }
            position = event.position();
        }
        return position;
    }

    private record Span(Grant grant, Instant from, Instant to) {}

    /** Everything that counts at a point, nothing followed yet. */
    private List<Grant> counting(Point point) {
        boolean recorded = point.timeline() == Timeline.RECORDED;
        var told =
                events.stream()
                        .filter(event -> !recorded || event.position() <= point.position())
                        .toList();
        var open = new HashMap<Grant, Span>();
        var over = new ArrayList<Span>();
        var absences = new HashMap<Resource, List<Instant[]>>();
        for (var event : told) {
            switch (event.event()) {
                case GrantEvent.Given given -> {
                    var key = key(given.grant());
                    close(open.remove(key), event, over);
                    var grant = given.grant();
                    open.put(
                            key,
                            new Span(
                                    grant,
                                    grant.from() == null ? effective(event) : grant.from(),
                                    end(grant)));
                }
                case GrantEvent.Moved moved ->
                        open.computeIfPresent(
                                key(moved.grant()),
                                (_, span) ->
                                        new Span(moved.grant(), span.from(), end(moved.grant())));
                case GrantEvent.Ended ended -> close(open.remove(key(ended.grant())), event, over);
                case ResourceEvent.Resumed resumed ->
                        absences.getOrDefault(resumed.resource(), List.of()).stream()
                                .filter(span -> span.length == 2 && span[1].equals(Instant.MAX))
                                .forEach(span -> span[1] = effective(event));
                case ResourceEvent.Gone gone ->
                        absences.computeIfAbsent(gone.resource(), _ -> new ArrayList<>())
                                .add(new Instant[] {effective(event), Instant.MAX, Instant.MAX});
                case ResourceEvent.Suspended suspended ->
                        absences.computeIfAbsent(suspended.resource(), _ -> new ArrayList<>())
                                .add(new Instant[] {effective(event), Instant.MAX});
                default -> throw new AssertionError(event);
            }
        }
        // What was over when it was known, was over: only its own end can come of itself.
        var spans = new ArrayList<>(open.values());
        if (!recorded) {
            spans.addAll(over);
        }
        return spans.stream()
                .filter(span -> !span.from().isAfter(point.at()) && span.to().isAfter(point.at()))
                .map(Span::grant)
                .filter(grant ->
                        isThere(absences, grant.resource(), point, recorded)
                                && (grant.holder().kind() == HolderKind.USER
                                        || isThere(
                                                absences,
                                                new Resource(
                                                        ResourceKind.GROUP, grant.holder().id()),
                                                point,
                                                recorded)))
                .toList();
    }

    private static boolean isThere(
            Map<Resource, List<Instant[]>> absences,
            Resource resource,
            Point point,
            boolean recorded) {
        return absences.getOrDefault(resource, List.of()).stream()
                .noneMatch(span ->
                        recorded
                                ? span[1].equals(Instant.MAX)
                                : !span[0].isAfter(point.at()) && span[1].isAfter(point.at()));
    }

    private static void close(@Nullable Span span, Recorded event, List<Span> over) {
        if (span != null) {
            var end = effective(event);
            over.add(
                    new Span(span.grant(), span.from(), end.isBefore(span.to()) ? end : span.to()));
        }
    }

    private static Grant key(Grant grant) {
        return new Grant(
                grant.holder(), grant.resource(), grant.role(), grant.source(), null, null);
    }

    private static Instant end(Grant grant) {
        return grant.until() == null ? Instant.MAX : grant.until();
    }

    private static Instant effective(Recorded event) {
        return event.metadata().get(Metadata.EFFECTIVE_AT) instanceof String told
                ? Instant.parse(told)
                : event.at();
    }

    /** What a user holds, as "kind id role own|by group", in order. */
    Set<String> of(UUID user, Point point) {
        var counting = counting(point);
        var groups = new HashSet<UUID>();
        boolean more = true;
        while (more) {
            more = false;
            for (var grant : counting) {
                boolean mine =
                        grant.holder().id().equals(user) || groups.contains(grant.holder().id());
                if (mine
                        && grant.resource().kind() == ResourceKind.GROUP
                        && grant.role() == GrantRole.MEMBER) {
                    more |= groups.add(grant.resource().id());
                }
            }
        }
        var found = new TreeSet<String>();
        for (var grant : counting) {
            if (grant.holder().id().equals(user)) {
                found.add(line(user, grant, "own " + grant.source()));
            } else if (groups.contains(grant.holder().id())) {
                found.add(line(user, grant, "by " + grant.holder().id()));
            }
        }
        return found;
    }

    static String line(UUID user, Grant grant, String how) {
        return line(user, grant.resource().kind().name(), grant.resource().id(), grant.role(), how);
    }

    static String line(UUID user, String kind, UUID resource, GrantRole role, String how) {
        return user + " " + kind + " " + resource + " " + role + " " + how;
    }
}
