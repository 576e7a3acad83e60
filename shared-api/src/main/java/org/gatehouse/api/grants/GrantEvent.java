package org.gatehouse.api.grants;

import org.gatehouse.api.DomainEvent;

/** An event that tells of a grant, whatever its room calls it. */
public interface GrantEvent extends DomainEvent {

    Grant grant();

    /** From now on the holder holds it for this source. */
    interface Given extends GrantEvent {}

    /** The end for this source has moved; {@link #grant()} has the new one. */
    interface Moved extends GrantEvent {}

    /** The holder no longer holds it for this source. */
    interface Ended extends GrantEvent {}

    /**
     * What was to be given was not, although somebody had approved it: nothing is held for this
     * source.
     */
    interface Withheld extends GrantEvent {

        /** The refusal code that says why. */
        String code();
    }
}
