package org.gatehouse.command.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.Justification;
import org.gatehouse.api.approvals.RequestCommand.SubmitRequest;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupCommand.DeleteGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupCommand.RemoveOwner;
import org.gatehouse.api.groups.GroupCommand.RenewGroup;
import org.gatehouse.api.groups.GroupCommand.RestoreGroup;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipCommand.LeaveGroup;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.groups.NestingCommand.AddMemberGroup;
import org.gatehouse.api.groups.NestingCommand.RemoveMemberGroup;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
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
    private final GroupFacts groups;

    GroupController(Commands commands, Callers callers, GroupFacts groups) {
        this.commands = commands;
        this.callers = callers;
        this.groups = groups;
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

    /** What is absent stays as it is. */
    record GroupChange(
            @Nullable GroupName displayName,
            @Nullable GroupDescription description,
            @Nullable JoinPolicy joinPolicy,
            @Nullable Visibility visibility) {}

    /**
     * @param justification for the owners, where they decide
     */
    record Wish(@Nullable Justification justification) {}

    /** What became of a wish to join. */
    enum JoinState {
        @JsonProperty("member")
        MEMBER,
        @JsonProperty("pendingApproval")
        PENDING_APPROVAL
    }

    /**
     * @param id of the request, where an owner decides; else of the membership
     */
    record Joining(UUID id, JoinState state) {}

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
        return commands.send(
                        new EditGroup(
                                id,
                                body.displayName(),
                                body.description(),
                                body.joinPolicy(),
                                body.visibility()))
                .asNoContent();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable GroupId id) {
        return commands.send(new DeleteGroup(id)).asNoContent();
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<Void> restore(@PathVariable GroupId id) {
        return commands.send(new RestoreGroup(id)).asNoContent();
    }

    @PostMapping("/{id}/renew")
    ResponseEntity<Void> renew(@PathVariable GroupId id) {
        return commands.send(new RenewGroup(id)).asNoContent();
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

    @DeleteMapping("/{id}/owners/{userId}")
    ResponseEntity<Void> removeOwner(@PathVariable GroupId id, @PathVariable UserId userId) {
        return commands.send(new RemoveOwner(id, userId)).asNoContent();
    }

    @PutMapping("/{id}/member-groups/{memberId}")
    ResponseEntity<Void> addMemberGroup(@PathVariable GroupId id, @PathVariable GroupId memberId) {
        return commands.send(new AddMemberGroup(id, memberId)).asNoContent();
    }

    @DeleteMapping("/{id}/member-groups/{memberId}")
    ResponseEntity<Void> removeMemberGroup(
            @PathVariable GroupId id, @PathVariable GroupId memberId) {
        return commands.send(new RemoveMemberGroup(id, memberId)).asNoContent();
    }

    @PostMapping("/{id}/join")
    @ApiResponse(responseCode = "200", description = "A member now")
    @ApiResponse(responseCode = "201", description = "Asked; an owner decides")
    ResponseEntity<Joining> join(
            @PathVariable GroupId id, @RequestBody(required = false) @Nullable Wish body) {
        var self = self();
        var justification = body == null ? null : body.justification();
        var receipt = commands.send(joining(id, self, justification));
        var target = receipt.target();
        return target.equals(MembershipId.of(id, self).value())
                ? receipt.asOk(new Joining(target, JoinState.MEMBER))
                : receipt.asCreatedAt("/requests", new Joining(target, JoinState.PENDING_APPROVAL));
    }

    private Command joining(GroupId id, UserId self, @Nullable Justification justification) {
        return justification != null && groups.isJoinedByApproval(id)
                ? new SubmitRequest(
                        new RequestId(Ids.next()),
                        self,
                        GroupRules.resource(id),
                        GrantRole.MEMBER,
                        justification)
                : new JoinGroup(id, self);
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
