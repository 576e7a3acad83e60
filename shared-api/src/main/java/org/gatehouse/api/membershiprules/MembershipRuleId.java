package org.gatehouse.api.membershiprules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;
import org.gatehouse.api.groups.GroupId;

/** Identifies the rule of one group, for all time: derived from the group. */
public record MembershipRuleId(@JsonValue UUID value) implements Id {

    public static MembershipRuleId of(GroupId group) {
        return new MembershipRuleId(DerivedId.of("membership-rule", group));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
