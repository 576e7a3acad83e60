package org.gatehouse.command.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.Streaming;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("sample") // the sides scan these packages too
final class ThingController {

    private final Callers callers;

    ThingController(Callers callers) {
        this.callers = callers;
    }

    record Part(GroupName name, int size) {}

    record NewThing(
            GroupName displayName,
            GroupType groupType,
            long size,
            List<Part> parts,
            @Nullable String note,
            Optional<String> more) {}

    record OnlyName(GroupName displayName) {}

    @PostMapping("/things")
    ResponseEntity<NewThing> create(@RequestBody NewThing body) {
        return ResponseEntity.created(URI.create("/api/v1/things/1")).body(body);
    }

    @PutMapping("/things/{id}/name")
    OnlyName rename(@PathVariable GroupId id, @RequestBody OnlyName body) {
        return body;
    }

    @DeleteMapping("/things/{id}")
    ResponseEntity<Void> delete(@PathVariable GroupId id) {
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/things:validateName")
    OnlyName validate(@RequestBody OnlyName body) {
        return body;
    }

    @Streaming
    @PostMapping("/things:ingest")
    long ingest(InputStream body) throws IOException {
        return body.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @PostMapping("/things/caller")
    Caller caller() {
        return callers.current();
    }

    @PostMapping("/things/anonymous")
    String anonymous() {
        return callers.current().actor().toString();
    }

    @PostMapping("/things/logged")
    String logged() {
        return String.valueOf(MDC.get("correlationId"));
    }

    @PostMapping("/things/digest")
    String digest(@RequestBody OnlyName body) {
        return new String(callers.current().requestDigestInput(), StandardCharsets.UTF_8);
    }

    @PostMapping("/things/refused/{how}")
    void refuse(@PathVariable String how) {
        throw switch (how) {
            case "forbidden" -> Refusal.forbidden("things.forbidden", "Not you");
            case "missing" -> Refusal.notFound("things.missing", "No such thing");
            case "conflict" -> Refusal.conflict("things.conflict", "Another has it");
            case "version" -> Refusal.preconditionFailed("things.version", "It has moved on");
            case "rule" -> Refusal.unprocessable("things.rule", "Not like this");
            case "named" ->
                    Refusal.unprocessable(
                                    "things.named",
                                    "Not these",
                                    List.of(
                                            new Refusal.Violation("/a", "things.first", "Not 1")
                                                    .with("most", 1)))
                            .with("word", "b")
                            .with("names", List.of("a", "c"));
            case "members" ->
                    Refusal.unprocessable(
                            "things.members",
                            "Not like these",
                            List.of(
                                    new Refusal.Violation("/a/0", "things.first", "Not this"),
                                    new Refusal.Violation("/b", "things.second", "Nor this")));
            case "often" -> Refusal.tooMany("things.often", "Slow down", Duration.ofMillis(2500));
            case "busy" -> Refusal.unavailable("things.busy", "Not now", Duration.ofSeconds(1));
            case "stale" ->
                    Refusal.stepUp("things.stale", "A more recent sign-in", Duration.ofMinutes(10));
            case "wrapped" ->
                    new IllegalStateException(
                            "around", Refusal.conflict("things.conflict", "Another has it"));
            case "database" -> new DataAccessResourceFailureException("insert into secrets");
            default -> new IllegalStateException("org.gatehouse.Secret: select * from secrets");
        };
    }
}
