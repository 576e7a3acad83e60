package org.gatehouse.query.groups;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.groups.GroupView;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/** Who sees who is in a group; said here and nowhere else. */
@Component
final class GroupVisibility {

    private final Permissions permissions;

    GroupVisibility(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Roles are asked for last: most need none, and it costs a look at who holds which. */
    boolean maySeeMembers(Views views, GroupView group, Actor actor) {
        return belongs(views, group, actor) || permissions.may(actor, Permission.GROUP_MANAGE_ALL);
    }

    private static boolean belongs(Views views, GroupView group, Actor actor) {
        var id = group.id().value();
        return switch (group.visibility()) {
            case PUBLIC -> true;
            case PRIVATE ->
                    actor instanceof Actor.User user
                            && (GroupViews.isMember(views, id, user.id())
                                    || GroupViews.isOwner(views, id, user.id()));
            case HIDDEN_MEMBERSHIP ->
                    actor instanceof Actor.User user && GroupViews.isOwner(views, id, user.id());
        };
    }
}
