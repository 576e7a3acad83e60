package org.gatehouse.api.grants;

/**
 * An event that tells of a grant in the role of owner, and every such event is one. Who needs to
 * know the owners of everything reads these, and not each membership there is.
 */
public interface OwnershipEvent extends GrantEvent {}
