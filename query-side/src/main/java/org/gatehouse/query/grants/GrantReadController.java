package org.gatehouse.query.grants;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.grants.AccessChangeView;
import org.gatehouse.api.grants.AccessView;
import org.gatehouse.api.grants.ExplanationView;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Timeline;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.traces.Traces;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.grants.Interval.Node;
import org.gatehouse.query.reading.Reading;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who could reach what at any instant, what changed, and why. Who looks is recorded before. */
@RestController
final class GrantReadController {

    private final Reading reading;
    private final GrantViews grants;
    private final Histories histories;
    private final Explaining explaining;
    private final Traces traces;
    private final Callers callers;

    GrantReadController(
            Reading reading,
            GrantViews grants,
            Histories histories,
            Explaining explaining,
            Traces traces,
            Callers callers) {
        this.reading = reading;
        this.grants = grants;
        this.histories = histories;
        this.explaining = explaining;
        this.traces = traces;
        this.callers = callers;
    }

    /**
     * What a user held, by resource, or who held a resource, by user; by way of groups as well.
     *
     * @param user the one or the other is asked
     * @param resource {@code group:<id>}, {@code role:<id>} and so on
     * @param at now, where it is not said
     */
    @GetMapping("/audit/access")
    @Requires(Permission.AUDIT_READ)
    ResponseEntity<AccessView.AccessAnswer> access(
            @RequestParam(required = false) @Nullable UUID user,
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(defaultValue = "effective") Timeline timeline,
            Paging paging) {
        var of = either(user, resource);
        look("grants.access", of);
        return reading.of(Names.VIEWS)
                .answer(views -> {
                    requireKnown(views, of);
                    return histories.held(views, of, histories.point(at, timeline), paging);
                });
    }

    /**
     * What gave, moved or took access, in order: to the user or the resource, and to the groups by
     * way of which they held it.
     *
     * @param from exclusive
     * @param to inclusive; now, where it is not said
     */
    @GetMapping("/audit/access/changes")
    @Requires(Permission.AUDIT_READ)
    ResponseEntity<AccessChangeView.ChangesAnswer> changes(
            @RequestParam(required = false) @Nullable UUID user,
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "effective") Timeline timeline,
            Paging paging) {
        var of = either(user, resource);
        look("grants.changes", of);
        return reading.of(Names.VIEWS)
                .answer(views -> {
                    requireKnown(views, of);
                    return histories.changed(
                            views,
                            of,
                            histories.point(from, timeline),
                            histories.point(to, timeline),
                            paging);
                });
    }

    /** Why a user held a resource, or why not, or why no more. */
    @GetMapping("/audit/access/explain")
    @Requires(Permission.AUDIT_READ)
    ResponseEntity<ExplanationView> explain(
            @RequestParam UUID user,
            @RequestParam String resource,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(defaultValue = "effective") Timeline timeline) {
        var who = Node.user(user);
        var what = resource(resource);
        look("grants.explanation", who, what);
        return reading.of(Names.VIEWS)
                .answer(views -> {
                    requireKnown(views, who);
                    requireKnown(views, what);
                    var point = histories.point(at, timeline);
                    return explaining.explain(
                            views, point, histories.asOf(views, point), who, what);
                });
    }

    private void look(String view, Node... of) {
        traces.viewed(callers.current(), view, Arrays.stream(of).map(Node::id).toList());
    }

    private void requireKnown(Views views, Node node) {
        if (!grants.isKnown(views, node)) {
            throw Refusal.notFound("grants.unknown", "History knows nothing of this id");
        }
    }

    private static Node either(@Nullable UUID user, @Nullable String resource) {
        if (user != null && resource == null) {
            return Node.user(user);
        }
        if (resource != null && user == null) {
            return resource(resource);
        }
        throw Refusal.malformed("request.malformed", "Either user or resource is to be named");
    }

    private static Node resource(String named) {
        var parts = List.of(named.split(":", 2));
        try {
            return new Node(
                    ResourceKind.valueOf(parts.getFirst().toUpperCase(Locale.ROOT)).name(),
                    UUID.fromString(parts.getLast()));
        } catch (IllegalArgumentException none) {
            throw Refusal.malformed(
                    "request.malformed", "A resource is named as group:<id>, role:<id> and so on");
        }
    }
}
