package org.gatehouse.query.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.groups.AboutGroup;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.MembershipEvent;
import org.gatehouse.api.groups.NestingEvent;
import org.gatehouse.query.reading.Concern;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/**
 * What moves a group concerns its owners and all who are in it, also by way of others; what moves a
 * membership concerns that member and the owners.
 */
@Component
final class GroupConcern implements Concern {

    @Override
    public String topic() {
        return "groups";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(AboutGroup.class);
    }

    @Override
    public List<String> views() {
        return List.of("groups");
    }

    @Override
    public Set<UUID> whom(List<Recorded> events, UUID[] followers, Views views) {
        var owned = new HashSet<UUID>();
        var whole = new HashSet<UUID>();
        var people = new HashSet<UUID>();
        for (var recorded : events) {
            var event = (AboutGroup) recorded.event();
            owned.add(event.groupId().value());
            switch (event) {
                case GroupEvent e -> whole.add(e.groupId().value());
                case NestingEvent e -> whole.add(e.grant().holder().id());
                case MembershipEvent e -> {}
            }
            if (event instanceof GrantEvent e && e.grant().holder().kind() == HolderKind.USER) {
                people.add(e.grant().holder().id()); // who has gone is in no view any more
            }
        }
        people.addAll(
                GroupViews.peopleOf(
                        views, owned.toArray(UUID[]::new), whole.toArray(UUID[]::new), followers));
        return people;
    }
}
