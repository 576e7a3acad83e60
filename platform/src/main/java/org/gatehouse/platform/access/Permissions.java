package org.gatehouse.platform.access;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;

/** Who may do what at all; whether they may do it to one object, the room decides. */
@FunctionalInterface
public interface Permissions {

    boolean may(Actor actor, Permission permission);
}
