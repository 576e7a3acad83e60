package org.gatehouse.api.sessions;

import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.users.UserId;

/** How one user's sessions were ended together. */
public sealed interface SignOutEvent extends DomainEvent {

    SignOutId signOutId();

    UserId userId();

    /** All that had begun before, this one included, wherever they were. */
    @EventName("sessions.SignedOutEverywhere")
    record SignedOutEverywhere(SignOutId signOutId, UserId userId) implements SignOutEvent {}
}
