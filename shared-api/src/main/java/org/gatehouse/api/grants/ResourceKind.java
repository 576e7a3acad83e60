package org.gatehouse.api.grants;

/** What can be held. Stored by name; names are frozen, new ones are added at the end. */
public enum ResourceKind {
    GROUP
}
