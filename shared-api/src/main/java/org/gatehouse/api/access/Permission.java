package org.gatehouse.api.access;

/** What an actor may do at all; whether they may do it to this object, the room decides. */
public enum Permission {
    /** See groups that are visible to everybody, and one's own. */
    GROUP_READ,
    GROUP_CREATE,
    /** Change groups that one owns. */
    GROUP_MANAGE,
    /** Change any group. */
    GROUP_MANAGE_ALL,
    /** Look people up. */
    USER_READ,
    /** Register, disable and otherwise change other people. */
    USER_MANAGE,
    /** Read everybody's history. */
    AUDIT_READ,
    /** Destroy a person's data key. */
    ERASE,
    /** Rebuild projections, retry parked sequences. */
    OPERATE,
    /** Held by Gatehouse's own reactions and schedules only, never by a person. */
    SYSTEM
}
