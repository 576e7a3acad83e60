package org.gatehouse.query.membershiprules;

import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.membershiprules.MembershipRuleView;
import org.gatehouse.api.membershiprules.ProcessingState;
import org.gatehouse.query.reading.Views;

/** All SQL about the rules of groups. */
final class MembershipRuleViews {

    private MembershipRuleViews() {}

    /** Empty for a group without a rule. */
    static Optional<MembershipRuleView> find(Views views, UUID group) {
        return views.sql(
                        """
                        select rule, paused, version from {membershiprules.rule}
                        where group_id = :group and rule is not null
                        """)
                .param("group", group)
                .query((row, n) ->
                        new MembershipRuleView(
                                row.getString("rule"),
                                row.getBoolean("paused")
                                        ? ProcessingState.PAUSED
                                        : ProcessingState.ON,
                                row.getLong("version")))
                .optional();
    }
}
