package org.gatehouse.command.projections;

import org.gatehouse.api.projections.ParkedCommand.RetryParked;
import org.gatehouse.api.projections.ProjectionName;
import org.gatehouse.api.projections.RebuildCommand.CancelRebuild;
import org.gatehouse.api.projections.RebuildCommand.RequestRebuild;
import org.gatehouse.api.projections.RebuildId;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/projections/{name}")
final class ProjectionController {

    private final Commands commands;

    ProjectionController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/rebuilds")
    ResponseEntity<Receipt.Created> request(@PathVariable String name) {
        return commands.send(new RequestRebuild(new RebuildId(Ids.next()), known(name)))
                .asCreated();
    }

    @DeleteMapping("/rebuilds/{id}")
    ResponseEntity<Void> cancel(@PathVariable String name, @PathVariable RebuildId id) {
        return commands.send(new CancelRebuild(id, known(name))).asNoContent();
    }

    @PostMapping("/parked/retry")
    ResponseEntity<Void> retry(@PathVariable String name) {
        return commands.send(new RetryParked(known(name))).asNoContent();
    }

    private static ProjectionName known(String name) {
        if (!ProjectionName.KNOWN.contains(name)) {
            throw Refusal.notFound("projections.no-such-projection", "None is called so");
        }
        return new ProjectionName(name);
    }
}
