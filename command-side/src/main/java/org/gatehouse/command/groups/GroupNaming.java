package org.gatehouse.command.groups;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.SettingsFacts.Policy;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.UserState.Person;
import org.springframework.stereotype.Component;

/** Whom the naming policy concerns, and with which words of theirs. */
@Component
class GroupNaming {

    private final Permissions permissions;
    private final Directory directory;
    private final PersonalData personal;

    GroupNaming(Permissions permissions, Directory directory, PersonalData personal) {
        this.permissions = permissions;
        this.directory = directory;
        this.personal = personal;
    }

    /**
     * What a group is to be called; as it was typed where the policy does not reach.
     *
     * @throws org.gatehouse.platform.messages.Refusal as {@link NamingPolicy#name}
     */
    GroupName name(Policy<GroupSettings> policy, Actor namer, GroupType type, GroupName typed) {
        var naming = policy.settings().naming();
        boolean exempt =
                naming.administratorsExempt()
                        && permissions.may(namer, Permission.GROUP_MANAGE_ALL);
        return !naming.groupTypes().contains(type) || exempt
                ? typed
                : new NamingPolicy(naming, policy.version()).name(typed, () -> profile(namer));
    }

    private Profile profile(Actor namer) {
        return namer instanceof Actor.User user
                ? directory
                        .find(new UserId(user.id()))
                        .flatMap(state -> state.person(personal))
                        .map(Person::profile)
                        .orElse(Profile.NONE)
                : Profile.NONE;
    }
}
