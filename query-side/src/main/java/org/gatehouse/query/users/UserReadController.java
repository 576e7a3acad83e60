package org.gatehouse.query.users;

import java.util.List;
import java.util.Optional;
import org.gatehouse.api.Text;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserView;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Answers;
import org.gatehouse.query.reading.Reading;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class UserReadController {

    private static final String NO_SUCH_USER = "users.no-such-user";

    private final Reading reading;
    private final Callers callers;
    private final Permissions permissions;
    private final RoleDefinitions definitions;

    UserReadController(
            Reading reading,
            Callers callers,
            Permissions permissions,
            RoleDefinitions definitions) {
        this.reading = reading;
        this.callers = callers;
        this.permissions = permissions;
        this.definitions = definitions;
    }

    /**
     * The signed-in user with the people next to them.
     *
     * @param passwordProfile missing for whom Gatehouse has never given a password
     */
    record Me(
            UserView user,
            @Nullable UserView manager,
            List<UserView> directReports,
            List<UserViews.HeldRole> roles,
            UserViews.@Nullable PasswordProfile passwordProfile) {}

    @GetMapping("/me")
    @Requires(Permission.USER_READ)
    ResponseEntity<Me> me() {
        if (!(callers.current().actor() instanceof Actor.User user)) {
            throw Refusal.notFound(NO_SUCH_USER, "The caller is no user");
        }
        return reading.of("users", "roles", "credentials")
                .about(user.id())
                .answer(views -> me(views, user));
    }

    private Me me(Views views, Actor.User user) {
        var own =
                UserViews.find(views, user.id())
                        .orElseThrow(() ->
                                Refusal.notFound(NO_SUCH_USER, "The caller is not registered"));
        var manager = own.manager();
        return new Me(
                own,
                manager == null ? null : UserViews.find(views, manager.value()).orElse(null),
                UserViews.reportsOf(views, user.id()),
                UserViews.rolesOf(views, user.id(), definitions),
                UserViews.passwordOf(views, user.id()).orElse(null));
    }

    /**
     * @param q with which the name or the sign-in name starts
     * @param deleted those who can be restored, instead of those who are there; for administrators
     */
    @GetMapping("/users")
    @Requires(Permission.USER_READ)
    ResponseEntity<Page<UserView>> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean deleted,
            Paging paging) {
        if (deleted && !permissions.may(callers.current().actor(), Permission.USER_MANAGE)) {
            throw Refusal.forbidden("access.denied", "Only administrators see who was deleted");
        }
        return reading.of("users")
                .answer(views ->
                        Page.of(
                                UserViews.list(views, q, deleted, paging),
                                paging,
                                user ->
                                        Cursor.of(
                                                Text.key(String.valueOf(user.displayName())),
                                                user.id())));
    }

    @GetMapping("/users/{id}")
    @Requires(Permission.USER_READ)
    ResponseEntity<UserView> find(@PathVariable UserId id) {
        return Answers.one(
                reading.of("users").about(id.value()),
                views -> UserViews.find(views, id.value()),
                UserView::version,
                NO_SUCH_USER);
    }

    @GetMapping("/users/{id}/manager")
    @Requires(Permission.USER_READ)
    ResponseEntity<UserView> manager(@PathVariable UserId id) {
        return Answers.one(
                reading.of("users").about(id.value()),
                views ->
                        UserViews.find(views, id.value())
                                .flatMap(user -> Optional.ofNullable(user.manager()))
                                .flatMap(manager -> UserViews.find(views, manager.value())),
                UserView::version,
                "users.no-manager");
    }
}
