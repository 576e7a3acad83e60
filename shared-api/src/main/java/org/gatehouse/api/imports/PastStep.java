package org.gatehouse.api.imports;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;

/** What has happened in another system to one of its people or groups. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "step")
public sealed interface PastStep {

    Past past();

    /** Somebody whom Gatehouse does not know is first named. */
    record PersonSeen(
            Past past, UserId userId, PersonName displayName, UserPrincipalName userPrincipalName)
            implements PastStep {}

    /** A step of a group. */
    sealed interface OfGroup extends PastStep {

        GroupId groupId();
    }

    record GroupBegun(
            Past past,
            GroupId groupId,
            GroupName displayName,
            GroupDescription description,
            Visibility visibility)
            implements OfGroup {}

    record GroupRenamed(
            Past past, GroupId groupId, GroupName formerDisplayName, GroupName displayName)
            implements OfGroup {}

    record GroupDescribed(
            Past past,
            GroupId groupId,
            GroupDescription formerDescription,
            GroupDescription description)
            implements OfGroup {}

    record VisibilityReplaced(
            Past past, GroupId groupId, Visibility formerVisibility, Visibility visibility)
            implements OfGroup {}

    /** For good; whoever is in it is so no more, without a word about each. */
    record GroupEnded(Past past, GroupId groupId) implements OfGroup {}

    /** Somebody, or another group, became a member or an owner. */
    record Given(Past past, GroupId groupId, Holder holder, GrantRole role) implements OfGroup {}

    record Taken(Past past, GroupId groupId, Holder holder, GrantRole role) implements OfGroup {}
}
