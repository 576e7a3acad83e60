package org.gatehouse.query.sessions;

import java.time.Clock;
import java.util.List;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.sessions.SessionView;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SessionReadController {

    private final Reading reading;
    private final SessionViews sessions;
    private final Callers callers;
    private final Clock clock;

    SessionReadController(Reading reading, SessionViews sessions, Callers callers, Clock clock) {
        this.reading = reading;
        this.sessions = sessions;
        this.callers = callers;
        this.clock = clock;
    }

    /** The caller's sessions that go on, newest first; none of those at another provider. */
    @GetMapping("/me/sessions")
    @Requires(Permission.ACCOUNT)
    ResponseEntity<Page<SessionView>> mine(Paging paging) {
        var caller = callers.current();
        if (!(caller.actor() instanceof Actor.User user)) {
            return reading.of("sessions").answer(views -> new Page<>(List.of(), null));
        }
        return reading.of("sessions")
                .about(user.id())
                .answer(views -> {
                    var rows =
                            sessions.list(
                                    views,
                                    user.id(),
                                    caller.sessionId().orElse(null),
                                    clock.instant(),
                                    paging);
                    var page = Page.of(rows, paging, row -> Cursor.of(row.started()));
                    return new Page<>(
                            page.items().stream().map(SessionViews.Row::view).toList(),
                            page.nextCursor());
                });
    }
}
