package org.gatehouse.query.approvals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.RequestEvent;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.OwnershipEvent;
import org.gatehouse.api.grants.ResourceEvent;
import org.gatehouse.query.reading.Concern;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/**
 * A request concerns who has made it and who decides it, or might have. A new owner finds what
 * waits for owners, and what is about a deleted resource waits for nobody.
 */
@Component
final class ApprovalConcern implements Concern {

    private final Administrators administrators;

    ApprovalConcern(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    public String topic() {
        return "approvals";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(RequestEvent.class, OwnershipEvent.class, ResourceEvent.class);
    }

    /** Approvers are who these say they are. */
    @Override
    public List<String> views() {
        return List.of("approvals", "users", "groups");
    }

    @Override
    public Set<UUID> whom(List<Recorded> events, UUID[] followers, Views views) {
        var people = new HashSet<UUID>();
        var requests = new HashSet<UUID>();
        var resources = new HashSet<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case RequestEvent e -> requests.add(e.requestId().value());
                case ResourceEvent e -> resources.add(e.resource().id());
                case OwnershipEvent e when e.grant().holder().kind() == HolderKind.USER ->
                        people.add(e.grant().holder().id());
                default -> {} // owned by a group
            }
        }
        if (!resources.isEmpty()) {
            requests.addAll(ApprovalViews.pendingOf(views, resources.toArray(UUID[]::new)));
        }
        if (!requests.isEmpty()) {
            var ids = requests.toArray(UUID[]::new);
            people.addAll(ApprovalViews.peopleOf(views, ids, followers));
            people.addAll(administrators(ApprovalViews.administrated(views, ids), followers));
        }
        return people;
    }

    private Set<UUID> administrators(Set<String> kinds, UUID[] followers) {
        var people = new HashSet<UUID>();
        if (!kinds.isEmpty()) {
            for (var follower : followers) {
                var theirs = administrators.kindsOf(new Actor.User(follower));
                if (Arrays.stream(theirs).anyMatch(kinds::contains)) {
                    people.add(follower);
                }
            }
        }
        return people;
    }
}
