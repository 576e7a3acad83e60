package org.gatehouse.api.grants;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a grant exists. The JSON names are stored and frozen. */
public enum SourceKind {
    /** Somebody entitled gave it. */
    @JsonProperty("direct")
    DIRECT,
    /** An approved request. */
    @JsonProperty("request")
    REQUEST,
    /** An access package's assignment. */
    @JsonProperty("packageAssignment")
    PACKAGE_ASSIGNMENT,
    /** A rule, such as that of a dynamic group. */
    @JsonProperty("rule")
    RULE,
    /** Taken over from another system. */
    @JsonProperty("import")
    IMPORT,
    /** Held by way of another resource, such as a nested group. */
    @JsonProperty("inherited")
    INHERITED
}
