package org.gatehouse.command.approvals;

import org.gatehouse.api.approvals.Decision;
import org.gatehouse.api.approvals.Justification;
import org.gatehouse.api.approvals.RequestCommand.CancelRequest;
import org.gatehouse.api.approvals.RequestCommand.DecideRequest;
import org.gatehouse.api.approvals.RequestCommand.ResubmitRequest;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is asked for is asked of the room that has it; the rest of a request's way is here. */
@RestController
final class RequestController {

    private final Commands commands;

    RequestController(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param justification why; some policies want one
     */
    record NewDecision(Decision decision, @Nullable Justification justification) {}

    /**
     * @param justification without it, as before
     */
    record NewAttempt(@Nullable Justification justification) {}

    /** Decides the stage that is open. */
    @PostMapping("/approvals/{id}/decision")
    ResponseEntity<Void> decide(@PathVariable RequestId id, @RequestBody NewDecision body) {
        return commands.send(new DecideRequest(id, body.decision(), body.justification()))
                .asNoContent();
    }

    @PostMapping("/requests/{id}/cancel")
    ResponseEntity<Void> cancel(@PathVariable RequestId id) {
        return commands.send(new CancelRequest(id)).asNoContent();
    }

    /** Asks again for what came to nothing, as a new request. */
    @PostMapping("/requests/{id}/resubmit")
    ResponseEntity<Receipt.Created> resubmit(
            @PathVariable RequestId id, @RequestBody(required = false) @Nullable NewAttempt body) {
        return commands.send(
                        new ResubmitRequest(
                                new RequestId(Ids.next()),
                                id,
                                body == null ? null : body.justification()))
                .asCreatedAt("/requests");
    }
}
