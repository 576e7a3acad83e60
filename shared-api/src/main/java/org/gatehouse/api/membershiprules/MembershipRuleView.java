package org.gatehouse.api.membershiprules;

/**
 * The rule of a group as readers see it, with the names of Microsoft Graph.
 *
 * @param version the number of the rule's last event, as in the {@code ETag}
 */
public record MembershipRuleView(
        String membershipRule, ProcessingState membershipRuleProcessingState, long version) {}
