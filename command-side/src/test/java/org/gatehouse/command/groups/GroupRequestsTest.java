package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.membership;
import static org.gatehouse.command.testing.Stories.nested;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.command.testing.World.refusal;

import java.util.List;
import org.gatehouse.api.approvals.ApprovalRule;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.JoinRequests;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Requestable.Terms;
import org.gatehouse.command.testing.World;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which terms somebody may ask to be in a group. */
class GroupRequestsTest extends OneGroup {

    private final GroupRequests requests =
            new GroupRequests(
                    new GroupDecisions(decisions).rules(),
                    decisions.rights(),
                    decisions.grants(),
                    decisions.settings());

    private Terms ask(GrantRole role) {
        return requests.terms(another, GroupRules.resource(group), role);
    }

    private String refused(GrantRole role) {
        return refusal(() -> ask(role));
    }

    private void joinedBy(JoinPolicy policy) {
        decisions.told(created(group, name, policy), owned(group, owner));
    }

    @Test
    @Tag("GRP-R5")
    void any_one_owner_decides_and_administrators_where_there_is_none() {
        joinedBy(JoinPolicy.APPROVAL);

        var terms = ask(GrantRole.MEMBER);

        assertThat(terms.stages())
                .containsExactly(
                        new ApprovalStage(
                                ApprovalRule.ANY_ONE,
                                null,
                                List.of(Approver.RESOURCE_OWNERS),
                                List.of(Approver.ADMINISTRATORS),
                                14,
                                false));
    }

    @Test
    void the_settings_say_how_long_it_waits_and_who_stands_in() {
        joinedBy(JoinPolicy.APPROVAL);
        var standIn = new UserId(Ids.next());
        var standard = GroupSettings.DEFAULT;
        decisions.decided(
                new GroupSettings(
                        standard.naming(),
                        standard.creation(),
                        standard.owners(),
                        standard.guests(),
                        new JoinRequests(3),
                        standard.expiration(),
                        List.of(standIn)));

        var stage = ask(GrantRole.MEMBER).stages().getFirst();

        assertThat(stage.timeoutInDays()).isEqualTo(3);
        assertThat(stage.fallbackApprovers()).containsExactly(Approver.user(standIn.value()));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, groups.no-approval-required", "CLOSED, groups.not-open"})
    void a_group_that_nobody_decides_on_is_not_asked_for(JoinPolicy policy, String code) {
        joinedBy(policy);

        assertThat(refused(GrantRole.MEMBER)).isEqualTo(code);
    }

    @Test
    void what_there_is_not_is_not_asked_for() {
        assertThat(refused(GrantRole.MEMBER)).isEqualTo("groups.no-such-group");
    }

    @Test
    void one_does_not_ask_to_own_a_group() {
        joinedBy(JoinPolicy.APPROVAL);

        assertThat(refused(GrantRole.OWNER)).isEqualTo("groups.not-requestable");
    }

    @Test
    @Tag("GRP-R5")
    void owners_and_members_need_not_ask() {
        joinedBy(JoinPolicy.APPROVAL);
        decisions.told(new MemberAdded(group, membership(group, another, null)));

        assertThat(refused(GrantRole.MEMBER)).isEqualTo("groups.already-member");
        assertThat(
                        refusal(() ->
                                requests.terms(
                                        owner, GroupRules.resource(group), GrantRole.MEMBER)))
                .isEqualTo("groups.already-member");
    }

    @Test
    void the_disabled_do_not_ask() {
        joinedBy(JoinPolicy.APPROVAL);
        decisions.told(new UserDisabled(another));

        assertThat(refused(GrantRole.MEMBER)).isEqualTo("users.disabled");
    }

    @Test
    void who_approves_must_be_entitled_to_all_that_the_group_confers() {
        joinedBy(JoinPolicy.APPROVAL);
        var above = new GroupId(Ids.next());
        decisions.told(created(above, "Above", JoinPolicy.CLOSED), nested(above, group));

        assertThat(
                        refusal(() -> {
                            requests.requireMayGive(
                                    byOwner, another, GroupRules.resource(group), GrantRole.MEMBER);
                            return null;
                        }))
                .isEqualTo("groups.confers-more");
    }

    @Test
    void who_may_change_any_group_is_an_administrator() {
        assertThat(requests.isAdministrator(World.ADMIN)).isTrue();
        assertThat(requests.isAdministrator(another.value())).isFalse();
    }
}
