package org.gatehouse.query.roles;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleAssignmentView;
import org.gatehouse.api.roles.RoleDefinition;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Answers;
import org.gatehouse.query.reading.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RoleReadController {

    private final Reading reading;
    private final RoleViews roles;
    private final RoleDefinitions definitions;

    RoleReadController(Reading reading, RoleViews roles, RoleDefinitions definitions) {
        this.reading = reading;
        this.roles = roles;
        this.definitions = definitions;
    }

    @GetMapping("/role-definitions")
    @Requires(Permission.USER_READ)
    List<RoleDefinition> definitions() {
        return List.copyOf(definitions.all());
    }

    @GetMapping("/role-definitions/{id}")
    @Requires(Permission.USER_READ)
    RoleDefinition definition(@PathVariable RoleDefinitionId id) {
        return definitions
                .find(id)
                .orElseThrow(() -> Refusal.notFound("roles.no-such-role", "There is no such role"));
    }

    @GetMapping("/role-assignments")
    @Requires(Permission.ROLE_READ)
    ResponseEntity<Page<RoleAssignmentView>> list(
            @RequestParam(required = false) @Nullable UUID principalId,
            @RequestParam(required = false) @Nullable UUID roleDefinitionId,
            Paging paging) {
        return reading.of("roles")
                .answer(views ->
                        Page.of(
                                roles.list(views, principalId, roleDefinitionId, paging),
                                paging,
                                assignment -> Cursor.of(assignment.id())));
    }

    @GetMapping("/role-assignments/{id}")
    @Requires(Permission.ROLE_READ)
    ResponseEntity<RoleAssignmentView> find(@PathVariable RoleAssignmentId id) {
        return Answers.one(
                reading.of("roles"),
                views -> roles.find(views, id.value()),
                RoleAssignmentView::version,
                "roles.no-such-assignment");
    }
}
