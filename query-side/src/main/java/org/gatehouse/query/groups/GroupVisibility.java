package org.gatehouse.query.groups;

import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/** Who sees who is in a group; said here and nowhere else. */
@Component
final class GroupVisibility {

    /** Whether {@code :reader} sees who is in the group {@code g} without any role. */
    static final String SEEN =
            """
            (g.visibility = 'PUBLIC'
             or exists (select from {groups.owner} seen
                        where seen.group_id = g.group_id and seen.user_id = :reader and seen.held)
             or g.visibility = 'PRIVATE' and g.group_id in (%s))
            """
                    .formatted(GroupViews.WITHIN.formatted(":reader"));

    private static final UUID NOBODY = new UUID(0, 0);

    private final Permissions permissions;

    GroupVisibility(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Roles are asked for last: most need none, and it costs a look at who holds which. */
    boolean maySeeMembers(Views views, UUID group, Actor actor) {
        return GroupViews.isSeen(views, group, reader(actor)) || seesAll(actor);
    }

    boolean seesAll(Actor actor) {
        return permissions.may(actor, Permission.GROUP_MANAGE_ALL);
    }

    static UUID reader(Actor actor) {
        return actor instanceof Actor.User user ? user.id() : NOBODY;
    }
}
