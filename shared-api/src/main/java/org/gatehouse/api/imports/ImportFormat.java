package org.gatehouse.api.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of file it is. The JSON names are stored and frozen. */
public enum ImportFormat {
    /** RFC 2849. */
    @JsonProperty("ldif")
    LDIF,
    /** RFC 4180, with a header. */
    @JsonProperty("csv")
    CSV,
    /**
     * What has changed in an organisation with teams, a change of one thing in each line of JSON.
     */
    @JsonProperty("history")
    HISTORY
}
