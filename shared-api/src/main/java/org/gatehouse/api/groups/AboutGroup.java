package org.gatehouse.api.groups;

import org.gatehouse.api.DomainEvent;

/** An event about one group, from whichever stream: views that show groups order by it. */
public sealed interface AboutGroup extends DomainEvent
        permits GroupEvent, MembershipEvent, NestingEvent {

    GroupId groupId();
}
