package org.gatehouse.api.erasures;

import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.personal.Subject;

/** What has happened to a subject's data key. */
public sealed interface ErasureEvent extends DomainEvent {

    Subject subject();

    /** The key is gone: from here on every value of the subject reads as erased. */
    @EventName("erasures.SubjectErased")
    record SubjectErased(Subject subject) implements ErasureEvent {}
}
