package org.gatehouse.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.Stories.created;

import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRulePaused;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleRemoved;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleResumed;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleSet;
import org.gatehouse.command.facts.MembershipRuleFacts.RuledGroup;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembershipRuleFactsTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private final GroupId group = new GroupId(Ids.next());

    @BeforeEach
    void there_is_a_group_with_a_rule() {
        decisions.told(
                created(group, "Group", JoinPolicy.CLOSED),
                new MembershipRuleSet(group, null, "true"));
    }

    private RuledGroup ruled(String rule, boolean paused) {
        return new RuledGroup(group, rule, paused);
    }

    @Test
    void a_rule_is_known_as_it_is_now() {
        assertThat(decisions.rules().find(group)).contains(ruled("true", false));

        decisions.told(
                new MembershipRulePaused(group), new MembershipRuleSet(group, "true", "false"));
        assertThat(decisions.rules().find(group)).contains(ruled("false", true));
        assertThat(decisions.rules().all()).contains(ruled("false", true));

        decisions.told(new MembershipRuleResumed(group));
        assertThat(decisions.rules().find(group)).contains(ruled("false", false));
        assertThat(decisions.rules().holdAny()).isTrue();
    }

    @Test
    void a_rule_that_is_removed_is_forgotten_and_that_it_was_paused_too() {
        decisions.told(new MembershipRulePaused(group), new MembershipRuleRemoved(group, "true"));
        assertThat(decisions.rules().find(group)).isEmpty();

        decisions.told(new MembershipRuleSet(group, null, "true"));
        assertThat(decisions.rules().find(group)).contains(ruled("true", false));
    }

    @Test
    void the_rule_of_a_group_that_is_gone_is_forgotten() {
        decisions.told(new GroupPurged(group));

        assertThat(decisions.rules().find(group)).isEmpty();
    }

    @Test
    void the_rule_of_a_group_that_is_not_there_is_asked_for_nobody() {
        var unknown = new GroupId(Ids.next());
        decisions.told(new MembershipRuleSet(unknown, null, "true"));

        assertThat(decisions.rules().all()).extracting(RuledGroup::group).doesNotContain(unknown);
    }
}
