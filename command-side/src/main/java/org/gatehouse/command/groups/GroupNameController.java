package org.gatehouse.command.groups;

import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.StoresNothing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a group of the caller's would be called; nothing is stored. */
@RestController
final class GroupNameController {

    private final GroupPolicy policy;
    private final UniqueValues names;
    private final Callers callers;

    GroupNameController(GroupPolicy policy, UniqueValues names, Callers callers) {
        this.policy = policy;
        this.names = names;
        this.callers = callers;
    }

    /**
     * @param groupType without it, a security group
     */
    record TypedName(GroupName displayName, @Nullable GroupType groupType) {}

    /**
     * @param displayName with what the naming policy adds
     * @param policyVersion which version of the settings says so
     */
    record ValidName(GroupName displayName, String policyVersion) {}

    /** Refused as the group would be. */
    @PostMapping("/groups:validateName")
    @StoresNothing
    @Requires(Permission.GROUP_CREATE)
    ValidName validate(@RequestBody TypedName body) {
        var caller = callers.current().actor();
        var settings = policy.now();
        var type = body.groupType() == null ? GroupType.SECURITY : body.groupType();
        var name = policy.name(settings, caller, type, body.displayName());
        if (names.owner(GroupFacts.NAMES, name.key()).isPresent()) {
            throw Refusal.conflict(Group.NAME_TAKEN, "Somebody else has it already");
        }
        return new ValidName(name, settings.version());
    }
}
