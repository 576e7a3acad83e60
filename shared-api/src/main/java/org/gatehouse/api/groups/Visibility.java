package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sees a group and its members; named as in Microsoft Graph. */
public enum Visibility {
    /** Everybody sees the group and who is in it. */
    @JsonProperty("public")
    PUBLIC,
    /** Everybody sees the group; only its own people see who is in it. */
    @JsonProperty("private")
    PRIVATE,
    /** As private, and the members do not see each other either. */
    @JsonProperty("hiddenMembership")
    HIDDEN_MEMBERSHIP
}
