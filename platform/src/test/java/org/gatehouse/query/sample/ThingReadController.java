package org.gatehouse.query.sample;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("sample") // the sides scan these packages too
@RequestMapping("/things")
final class ThingReadController {

    record Filter(Optional<Instant> from, Optional<String> category) {}

    @GetMapping
    @Requires(Permission.GROUP_READ)
    Page<String> list(@RequestParam Optional<String> q, Paging paging) {
        int after = paging.cursor().map(cursor -> (int) cursor.number(0)).orElse(0);
        var rows =
                IntStream.rangeClosed(after + 1, Math.min(120, after + paging.fetch()))
                        .mapToObj(Integer::toString)
                        .toList();
        return Page.of(rows, paging, Cursor::of);
    }

    @GetMapping("/filtered")
    @Requires(Permission.GROUP_READ)
    List<String> filtered(@ModelAttribute Filter filter) {
        return filter.category().stream().toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.GROUP_READ)
    String find(@PathVariable GroupId id) {
        throw Refusal.notFound("things.missing", "No such thing");
    }

    @GetMapping(path = "/export", produces = "text/csv")
    @Requires(Permission.GROUP_READ)
    String export() {
        throw Refusal.conflict("things.conflict", "Not now");
    }

    @GetMapping("/audited")
    @Requires(Permission.AUDIT_READ)
    List<String> audited() {
        return List.of();
    }

    @GetMapping("/undeclared")
    List<String> undeclared() {
        return List.of();
    }
}
