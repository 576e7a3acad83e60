package org.gatehouse.query.audit;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.audit.AuditEntry;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.traces.Traces;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AuditReadController {

    private final Reading reading;
    private final AuditViews audit;
    private final Traces traces;
    private final Callers callers;

    AuditReadController(Reading reading, AuditViews audit, Traces traces, Callers callers) {
        this.reading = reading;
        this.audit = audit;
        this.traces = traces;
        this.callers = callers;
    }

    /** Newest first. Who looks is recorded before they see anything. */
    @GetMapping("/audit/events")
    @Requires(Permission.AUDIT_READ)
    ResponseEntity<Page<AuditEntry>> events(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable UUID target,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable String correlationId,
            Paging paging) {
        var filter =
                new AuditFilter(from, to, actor, target, category, activity, result, correlationId);
        traces.viewed(callers.current(), "audit.events", filter.subjects());
        return reading.of("audit")
                .answer(views -> {
                    var rows = audit.list(views, filter, paging);
                    var page = Page.of(rows, paging, row -> Cursor.of(row.position()));
                    return new Page<>(
                            page.items().stream().map(AuditViews.Row::entry).toList(),
                            page.nextCursor());
                });
    }
}
