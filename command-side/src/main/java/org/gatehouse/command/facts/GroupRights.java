package org.gatehouse.command.facts;

import java.util.stream.Stream;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.command.facts.GroupFacts.Known;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** Who may say who is in a group. */
@Component
public class GroupRights {

    private final Permissions permissions;
    private final GrantFacts grants;
    private final NestingFacts nesting;

    public GroupRights(Permissions permissions, GrantFacts grants, NestingFacts nesting) {
        this.permissions = permissions;
        this.grants = grants;
        this.nesting = nesting;
    }

    /**
     * GRP-R1.
     *
     * @throws Refusal {@code groups.not-owner}
     */
    public void requireManager(Actor actor, GroupId group) {
        if (!owns(actor, group) && !isAdministrator(actor)) {
            throw Refusal.forbidden("groups.not-owner", "Only an owner may change the members");
        }
    }

    /**
     * Whoever lets somebody into a group gives them all that it confers, so they must be entitled
     * to that as well (docs/decisions 0030).
     *
     * @throws Refusal {@code groups.confers-more}, which says what is too much
     */
    public void requireMayGiveAllOf(Actor actor, GroupId group) {
        var conferred = nesting.conferredBy(group);
        if (conferred.isEmpty() || isAdministrator(actor)) {
            return;
        }
        requireNone(
                conferred.stream().filter(above -> !owns(actor, above.id())),
                "Whoever is in the group is also in: ");
    }

    /**
     * @param tooMuch what the group confers beyond what one is entitled to
     * @throws Refusal {@code groups.confers-more}, which names those groups
     */
    public static void requireNone(Stream<Known> tooMuch, String why) {
        var names = tooMuch.map(Known::displayName).sorted().toList();
        if (!names.isEmpty()) {
            throw Refusal.forbidden("groups.confers-more", why + String.join(", ", names))
                    .with("groups", names);
        }
    }

    private boolean owns(Actor actor, GroupId group) {
        return actor instanceof Actor.User user
                && grants.holds(
                        Holder.user(user.id()),
                        new Resource(ResourceKind.GROUP, group.value()),
                        GrantRole.OWNER);
    }

    /** Whether somebody may change any group. */
    public boolean isAdministrator(Actor actor) {
        return permissions.may(actor, Permission.GROUP_MANAGE_ALL);
    }
}
