package org.gatehouse.api.grants;

import com.fasterxml.jackson.annotation.JsonProperty;

/** As what the holder holds the resource. The JSON names are stored and frozen. */
public enum GrantRole {
    @JsonProperty("member")
    MEMBER,
    @JsonProperty("owner")
    OWNER,
    /** Who was given it, where there is nothing else to be. */
    @JsonProperty("assignee")
    ASSIGNEE;

    /** Whether who holds a group in this role holds by way of it what the group holds. */
    public boolean confers() {
        return this == MEMBER;
    }
}
