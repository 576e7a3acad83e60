package org.gatehouse.query.grants;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.grants.AsOf;
import org.gatehouse.api.grants.ExplanationView;
import org.gatehouse.api.grants.ExplanationView.Lapse;
import org.gatehouse.api.grants.ExplanationView.Lapsed;
import org.gatehouse.api.grants.ExplanationView.Proceeding;
import org.gatehouse.api.grants.ExplanationView.Reason;
import org.gatehouse.api.grants.Party;
import org.gatehouse.api.grants.Told;
import org.gatehouse.query.grants.GrantViews.Asked;
import org.gatehouse.query.grants.GrantViews.Known;
import org.gatehouse.query.grants.Interval.Node;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/**
 * Why somebody holds something: the grants that lead from the user to the resource, each with what
 * gave it and what came before; or why not: those that once led there, and what became of them.
 */
@Component
final class Explaining {

    private final GrantViews grants;
    private final Chronicle chronicle;
    private final Names names;

    Explaining(GrantViews grants, Chronicle chronicle, Names names) {
        this.grants = grants;
        this.chronicle = chronicle;
        this.names = names;
    }

    ExplanationView explain(Views views, Point point, AsOf asOf, Node user, Node resource) {
        var known = grants.above(views, point, user.id());
        var all = leading(known, user, resource);
        var counting = leading(known.stream().filter(Known::holds).toList(), user, resource);
        var asked = grants.asked(views, point, user.id(), resource);
        var tree =
                new Tree(
                        views,
                        point,
                        counting.isEmpty() ? all : counting,
                        asked,
                        List.of(user, resource));
        var because = counting.isEmpty() ? List.<Reason>of() : tree.reasons(resource);
        var missing = counting.isEmpty() ? tree.lapsed() : List.<Lapsed>of();
        var explanation =
                new ExplanationView(
                        tree.party(user),
                        tree.party(resource),
                        asOf,
                        !because.isEmpty(),
                        because.stream().map(Reason::role).distinct().sorted().toList(),
                        because,
                        missing,
                        tree.processes(asked),
                        "");
        return Paragraph.on(explanation);
    }

    /** Those on a way from the user to the resource. */
    static List<Known> leading(List<Known> known, Node user, Node resource) {
        var from = walked(known, user, Interval::holder, Interval::resource, resource);
        return walked(from, resource, Interval::resource, Interval::holder, resource);
    }

    /** Those that one comes by, beginning at a node and going from edge to edge. */
    private static List<Known> walked(
            List<Known> known,
            Node start,
            Function<Interval, Node> enter,
            Function<Interval, Node> leave,
            Node resource) {
        var entered =
                known.stream()
                        .filter(edge -> isWay(edge.interval(), resource))
                        .collect(Collectors.groupingBy(edge -> enter.apply(edge.interval())));
        var walked = new LinkedHashSet<Known>();
        var seen = new HashSet<Node>();
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var node = next.remove();
            if (seen.add(node)) {
                var edges = entered.getOrDefault(node, List.of());
                walked.addAll(edges);
                edges.forEach(edge -> next.add(leave.apply(edge.interval())));
            }
        }
        return List.copyOf(walked);
    }

    /** Whoever owns a group does not hold what it holds. */
    private static boolean isWay(Interval interval, Node resource) {
        return interval.resource().equals(resource) || interval.role().confers();
    }

    /** The intervals of one explanation, with all that is told of them. */
    private final class Tree {

        private final Point point;
        private final Map<Node, List<Known>> byResource;
        private final List<Known> edges;
        private final Map<Long, Told> events;
        private final Map<UUID, List<Told>> streams;
        private final Function<Node, Party> parties;
        private final Set<Node> explained = new HashSet<>();

        Tree(Views views, Point point, List<Known> edges, List<Asked> asked, List<Node> ends) {
            this.point = point;
            this.edges = edges;
            byResource =
                    edges.stream().collect(Collectors.groupingBy(k -> k.interval().resource()));
            events =
                    chronicle.at(
                            views,
                            edges.stream()
                                    .map(Known::interval)
                                    .flatMap(i -> Stream.of(i.givenPosition(), i.toPosition()))
                                    .filter(this::isHeardOf)
                                    .collect(Collectors.toSet()));
            streams =
                    chronicle.streams(
                            views,
                            Stream.concat(
                                            edges.stream()
                                                    .flatMap(k ->
                                                            Stream.ofNullable(
                                                                    k.interval().source().id())),
                                            asked.stream().map(Asked::stream))
                                    .collect(Collectors.toSet()),
                            GrantViews.lastHeard(point));
            parties =
                    names.of(
                            views,
                            Stream.concat(
                                            ends.stream(),
                                            edges.stream()
                                                    .map(Known::interval)
                                                    .flatMap(i ->
                                                            Stream.of(i.holder(), i.resource())))
                                    .collect(Collectors.toSet()));
        }

        Party party(Node node) {
            return parties.apply(node);
        }

        List<Reason> reasons(Node of) {
            if (!explained.add(of)) {
                return List.of();
            }
            return byResource.getOrDefault(of, List.of()).stream()
                    .map(Known::interval)
                    .map(this::reason)
                    .toList();
        }

        private Reason reason(Interval interval) {
            return new Reason(
                    party(interval.holder()),
                    party(interval.resource()),
                    interval.role(),
                    interval.source(),
                    interval.validFrom(),
                    interval.until(),
                    event(interval.givenPosition()),
                    process(interval),
                    reasons(interval.holder()));
        }

        private Told event(long position) {
            return Objects.requireNonNull(events.get(position));
        }

        private List<Told> process(Interval interval) {
            var source = interval.source().id();
            return source == null ? List.of() : streams.getOrDefault(source, List.of());
        }

        List<Proceeding> processes(List<Asked> asked) {
            return asked.stream()
                    .map(one ->
                            new Proceeding(
                                    one.role(), streams.getOrDefault(one.stream(), List.of())))
                    .toList();
        }

        /** Of each grant that does not count, how it was last. */
        List<Lapsed> lapsed() {
            var last = new HashMap<UUID, Known>();
            edges.forEach(edge -> last.put(edge.interval().grant(), edge));
            return last.values().stream()
                    .filter(edge -> !edge.holds())
                    .map(Known::interval)
                    .sorted(Comparator.comparingLong(Interval::sincePosition))
                    .map(this::lapsed)
                    .toList();
        }

        private Lapsed lapsed(Interval interval) {
            var lapse = lapse(interval);
            return new Lapsed(
                    party(interval.holder()),
                    party(interval.resource()),
                    interval.role(),
                    interval.source(),
                    lapse,
                    interval.validFrom(),
                    interval.until(),
                    event(interval.givenPosition()),
                    lapse != Lapse.NOT_YET && isHeardOf(interval.toPosition())
                            ? event(interval.toPosition())
                            : null);
        }

        private boolean isHeardOf(long position) {
            return position != GrantProjection.OPEN && position <= GrantViews.lastHeard(point);
        }

        private Lapse lapse(Interval interval) {
            if (interval.validFrom().isAfter(point.at())) {
                return Lapse.NOT_YET;
            }
            if (interval.until() != null && !interval.until().isAfter(point.at())) {
                return Lapse.EXPIRED;
            }
            return isOver(interval) ? Lapse.ENDED : Lapse.SUSPENDED;
        }

        private boolean isOver(Interval interval) {
            return switch (point.timeline()) {
                case EFFECTIVE ->
                        interval.validTo() != null && !interval.validTo().isAfter(point.at());
                case RECORDED -> interval.toPosition() <= point.position();
            };
        }
    }
}
