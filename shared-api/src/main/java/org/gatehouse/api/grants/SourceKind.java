package org.gatehouse.api.grants;

/** Why a grant exists. Stored by name; frozen. */
public enum SourceKind {
    /** Somebody entitled gave it. */
    DIRECT,
    /** An approved request. */
    REQUEST,
    /** An access package's assignment. */
    PACKAGE_ASSIGNMENT,
    /** A rule, such as that of a dynamic group. */
    RULE,
    /** Taken over from another system. */
    IMPORT,
    /** Held by way of another resource, such as a nested group. */
    INHERITED
}
