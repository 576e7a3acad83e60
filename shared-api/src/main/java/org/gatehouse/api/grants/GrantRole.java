package org.gatehouse.api.grants;

/** As what the holder holds the resource. Stored by name; frozen. */
public enum GrantRole {
    MEMBER,
    OWNER
}
