package org.gatehouse.query.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.grants.AccessChangeView;
import org.gatehouse.api.grants.AccessView;
import org.gatehouse.api.grants.AsOf;
import org.gatehouse.api.grants.AsOf.Within;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Party;
import org.gatehouse.api.grants.Timeline;
import org.gatehouse.api.grants.Told;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.grants.GrantViews.Ground;
import org.gatehouse.query.grants.Interval.Node;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what was held, and what changed. */
@Component
final class Histories {

    private final GrantViews grants;
    private final ChangeViews changes;
    private final Chronicle chronicle;
    private final Names names;
    private final Moments moments;
    private final LogEnd end;
    private final Clock clock;

    Histories(
            GrantViews grants,
            ChangeViews changes,
            Chronicle chronicle,
            Names names,
            Moments moments,
            LogEnd end,
            Clock clock) {
        this.grants = grants;
        this.changes = changes;
        this.chronicle = chronicle;
        this.names = names;
        this.moments = moments;
        this.end = end;
        this.clock = clock;
    }

    /**
     * @param at null for now
     */
    Point point(@Nullable Instant at, Timeline timeline) {
        var instant = at == null ? clock.instant() : at;
        return new Point(instant, timeline, moments.positionAt(instant));
    }

    AsOf asOf(Point point) {
        var bounds = moments.bounds();
        return new AsOf(
                point.at(),
                point.timeline(),
                end.at(point.position()).toString(),
                within(point.at(), bounds),
                bounds.beginning(),
                bounds.end());
    }

    private static Within within(Instant at, Moments.Bounds bounds) {
        if (bounds.beginning() == null || at.isBefore(bounds.beginning())) {
            return Within.BEFORE_THE_FIRST_EVENT;
        }
        return at.isAfter(Objects.requireNonNull(bounds.end()))
                ? Within.AFTER_THE_LAST_EVENT
                : Within.HISTORY;
    }

    /** Something that somebody holds, with all the reasons. */
    private record Held(UUID user, Node resource, GrantRole role, List<Ground> grounds) {

        Cursor cursor(boolean ofUser) {
            return ofUser
                    ? Cursor.of(resource.kind(), resource.id(), role.name())
                    : Cursor.of(user, role.name());
        }
    }

    AccessView.AccessAnswer held(Views views, Node of, Point point, Paging paging) {
        boolean ofUser = of.isUser();
        var grounds =
                ofUser
                        ? grants.ofUser(views, point, of.id(), paging)
                        : grants.ofResource(views, point, of, paging);
        var page =
                Page.of(
                        held(grounds, ground -> ofUser ? ground.interval().resource() : of),
                        paging,
                        row -> row.cursor(ofUser));
        var parties = names.of(views, page.items().stream().flatMap(Histories::nodes).toList());
        return new AccessView.AccessAnswer(
                asOf(point),
                page.items().stream().map(row -> view(row, parties)).toList(),
                page.nextCursor());
    }

    private static List<Held> held(List<Ground> grounds, Function<Ground, Node> resource) {
        var held = new LinkedHashMap<List<Object>, Held>();
        for (var ground : grounds) {
            var of = resource.apply(ground);
            held.computeIfAbsent(
                            List.of(ground.user(), of, ground.role()),
                            _ -> new Held(ground.user(), of, ground.role(), new ArrayList<>()))
                    .grounds()
                    .add(ground);
        }
        return List.copyOf(held.values());
    }

    private static Stream<Node> nodes(Held held) {
        return Stream.concat(
                Stream.of(Node.user(held.user()), held.resource()), groups(held).stream());
    }

    private static Set<Node> groups(Held held) {
        return held.grounds().stream()
                .map(Ground::byGroup)
                .filter(Objects::nonNull)
                .map(Node::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private AccessView view(Held held, Function<Node, Party> parties) {
        return new AccessView(
                parties.apply(Node.user(held.user())),
                parties.apply(held.resource()),
                held.role(),
                held.grounds().stream()
                        .filter(ground -> ground.byGroup() == null)
                        .map(Ground::interval)
                        .map(interval ->
                                new AccessView.Ground(
                                        interval.source(),
                                        interval.validFrom(),
                                        interval.until(),
                                        end.at(interval.givenPosition()).toString()))
                        .toList(),
                groups(held).stream().map(parties).toList());
    }

    AccessChangeView.ChangesAnswer changed(
            Views views, Node of, Point from, Point to, Paging paging) {
        var rows =
                of.isUser()
                        ? changes.ofUser(views, from, to, of.id(), paging)
                        : changes.ofResource(views, from, to, of, paging);
        var page =
                Page.of(
                        rows,
                        paging,
                        row ->
                                Cursor.of(
                                        row.moment(),
                                        row.position() == null ? 0 : row.position(),
                                        row.grant()));
        var events =
                chronicle.at(
                        views,
                        page.items().stream()
                                .flatMap(row -> Stream.ofNullable(row.position()))
                                .collect(Collectors.toSet()));
        var parties =
                names.of(
                        views,
                        page.items().stream()
                                .flatMap(row ->
                                        Stream.concat(
                                                Stream.ofNullable(row.holder()),
                                                Stream.of(row.resource())))
                                .toList());
        return new AccessChangeView.ChangesAnswer(
                asOf(from),
                asOf(to),
                page.items().stream().map(row -> view(row, events, parties)).toList(),
                page.nextCursor());
    }

    private static AccessChangeView view(
            ChangeViews.Row row, Map<Long, Told> events, Function<Node, Party> parties) {
        var event = row.position() == null ? null : events.get(row.position());
        return new AccessChangeView(
                row.at() == null ? Objects.requireNonNull(event).recordedAt() : row.at(),
                row.change(),
                row.holder() == null ? null : parties.apply(row.holder()),
                parties.apply(row.resource()),
                row.role(),
                row.source(),
                row.until(),
                event);
    }
}
