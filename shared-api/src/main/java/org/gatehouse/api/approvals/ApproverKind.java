package org.gatehouse.api.approvals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who approves. The JSON names are stored and frozen. */
public enum ApproverKind {
    /** One person. */
    @JsonProperty("user")
    USER,
    /** Whoever is in a group when they decide. */
    @JsonProperty("groupMembers")
    GROUP_MEMBERS,
    /** Whoever owns what is asked for when they decide. */
    @JsonProperty("resourceOwners")
    RESOURCE_OWNERS,
    /** The manager of whoever asks. */
    @JsonProperty("requesterManager")
    REQUESTER_MANAGER,
    /** Whoever may change everything of the kind that is asked for. */
    @JsonProperty("administrators")
    ADMINISTRATORS
}
