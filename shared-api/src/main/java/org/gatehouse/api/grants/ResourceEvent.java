package org.gatehouse.api.grants;

import org.gatehouse.api.DomainEvent;

/**
 * An event that tells of a resource as a whole, whatever its room calls it. What is held of it, and
 * what it holds itself, is not told one by one: it holds nothing between the two, and is as it was
 * afterwards.
 */
public interface ResourceEvent extends DomainEvent {

    Resource resource();

    /** From now on nothing that is held of it, or by way of it, counts. */
    interface Suspended extends ResourceEvent {}

    /** From now on everything counts again. */
    interface Resumed extends ResourceEvent {}

    /** It is gone for good, and with it everything that was held of it or by way of it. */
    interface Gone extends ResourceEvent {}
}
