package org.gatehouse.api.grants;

import org.gatehouse.api.DomainEvent;

/**
 * An event that tells that somebody asks for something. What became of it stands in the same
 * stream, whose id is the source of what is given if it is approved.
 */
public interface AskedEvent extends DomainEvent {

    Grant asked();
}
