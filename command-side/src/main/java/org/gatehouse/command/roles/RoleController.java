package org.gatehouse.command.roles;

import java.time.Instant;
import org.gatehouse.api.Edit;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.roles.RoleCommand.MoveRoleAssignmentEnd;
import org.gatehouse.api.roles.RoleCommand.RemoveRoleAssignment;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/role-assignments")
final class RoleController {

    /** The whole directory, as Microsoft Graph writes it. */
    private static final String EVERYWHERE = "/";

    private final Commands commands;

    RoleController(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param directoryScopeId {@code /}, which is also meant without it
     * @param endDateTime without it, the assignment does not end by itself
     */
    record NewAssignment(
            UserId principalId,
            RoleDefinitionId roleDefinitionId,
            @Nullable String directoryScopeId,
            @Nullable Instant endDateTime) {}

    /**
     * @param endDateTime null: the assignment does not end by itself
     */
    record AssignmentEdit(@Nullable Edit<Instant> endDateTime) {}

    @PostMapping
    ResponseEntity<Receipt.Created> assign(@RequestBody NewAssignment body) {
        var scope = body.directoryScopeId();
        if (scope != null && !scope.equals(EVERYWHERE)) {
            throw Refusal.unprocessable(
                    "roles.unknown-scope", "Roles are assigned in the whole directory, /");
        }
        return commands.send(
                        new AssignRole(
                                body.roleDefinitionId(), body.principalId(), body.endDateTime()))
                .asCreated();
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> edit(@PathVariable RoleAssignmentId id, @RequestBody AssignmentEdit body) {
        if (body.endDateTime() == null) {
            throw Refusal.malformed("request.malformed", "The body names nothing to edit");
        }
        return commands.send(new MoveRoleAssignmentEnd(id, body.endDateTime().to())).asNoContent();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable RoleAssignmentId id) {
        return commands.send(new RemoveRoleAssignment(id)).asNoContent();
    }
}
