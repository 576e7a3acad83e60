package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a group is for; named as in Microsoft Graph. */
public enum GroupType {
    @JsonProperty("security")
    SECURITY,
    @JsonProperty("microsoft365")
    MICROSOFT365
}
