package org.gatehouse.command.groups;

import java.time.Instant;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipCommand.LeaveGroup;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/groups")
final class GroupController {

    private final Commands commands;
    private final Callers callers;

    GroupController(Commands commands, Callers callers) {
        this.commands = commands;
        this.callers = callers;
    }

    /**
     * @param joinPolicy without it, anybody may join (as in My Groups)
     */
    record NewGroup(
            GroupName displayName,
            @Nullable GroupDescription description,
            GroupType groupType,
            @Nullable JoinPolicy joinPolicy,
            @Nullable Visibility visibility) {}

    record GroupChange(GroupName displayName) {}

    record NewMember(@Nullable Instant endDateTime) {}

    @PostMapping
    ResponseEntity<Receipt.Created> create(@RequestBody NewGroup body) {
        return commands.send(
                        new CreateGroup(
                                new GroupId(Ids.next()),
                                body.displayName(),
                                or(body.description(), GroupDescription.NONE),
                                body.groupType(),
                                or(body.joinPolicy(), JoinPolicy.OPEN),
                                or(body.visibility(), Visibility.PUBLIC),
                                self()))
                .asCreated();
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> change(@PathVariable GroupId id, @RequestBody GroupChange body) {
        return commands.send(EditGroup.renaming(id, body.displayName())).asNoContent();
    }

    @PutMapping("/{id}/members/{userId}")
    ResponseEntity<Void> add(
            @PathVariable GroupId id,
            @PathVariable UserId userId,
            @RequestBody(required = false) @Nullable NewMember body) {
        return commands.send(new AddMember(id, userId, body == null ? null : body.endDateTime()))
                .asNoContent();
    }

    @DeleteMapping("/{id}/members/{userId}")
    ResponseEntity<Void> remove(@PathVariable GroupId id, @PathVariable UserId userId) {
        return commands.send(new RemoveMember(id, userId)).asNoContent();
    }

    @PutMapping("/{id}/owners/{userId}")
    ResponseEntity<Void> addOwner(@PathVariable GroupId id, @PathVariable UserId userId) {
        return commands.send(new AddOwner(id, userId)).asNoContent();
    }

    @PostMapping("/{id}/join")
    ResponseEntity<Void> join(@PathVariable GroupId id) {
        return commands.send(new JoinGroup(id, self())).asNoContent();
    }

    @PostMapping("/{id}/leave")
    ResponseEntity<Void> leave(@PathVariable GroupId id) {
        return commands.send(new LeaveGroup(id, self())).asNoContent();
    }

    private UserId self() {
        if (callers.current().actor() instanceof Actor.User user) {
            return new UserId(user.id());
        }
        throw Refusal.forbidden("access.denied", "Only a user may do this");
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
