package org.gatehouse.api.approvals;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the approvers of a stage decide together. One denial denies. The JSON names are stored and
 * frozen.
 */
public enum ApprovalRule {
    /** The first approval approves. */
    @JsonProperty("anyOne")
    ANY_ONE,
    /** Each of them has to approve. */
    @JsonProperty("all")
    ALL,
    /** A number of them has to approve. */
    @JsonProperty("quorum")
    QUORUM
}
