package org.gatehouse.query.membershiprules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.membershiprules.MembershipRuleEvent;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRulePaused;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleRemoved;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleResumed;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleSet;
import org.gatehouse.api.membershiprules.MembershipRuleId;
import org.gatehouse.api.membershiprules.MembershipRuleView;
import org.gatehouse.api.membershiprules.ProcessingState;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembershipRuleProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final String SALES = "user.department == 'Sales'";
    private static final String GUESTS = "user.userType == 'guest'";

    private final MembershipRuleProjection projection = new MembershipRuleProjection();
    private final ProjectionFixture fixture = new ProjectionFixture(database, projection);
    private final GroupId group = new GroupId(Ids.next());
    private final MembershipRuleSet set = new MembershipRuleSet(group, null, SALES);
    private final MembershipRuleRemoved removed = new MembershipRuleRemoved(group, SALES);
    private final MembershipRulePaused paused = new MembershipRulePaused(group);

    private Optional<MembershipRuleView> after(MembershipRuleEvent... events) {
        var story = new Story();
        for (var event : events) {
            story.then(MembershipRuleId.of(group).value(), event);
        }
        fixture.tell(story);
        return MembershipRuleViews.find(fixture.views(), group.value());
    }

    @Test
    void a_rule_is_shown_and_on() {
        assertThat(after(set)).contains(new MembershipRuleView(SALES, ProcessingState.ON, 0));
    }

    @Test
    void another_rule_takes_its_place() {
        assertThat(after(set, new MembershipRuleSet(group, SALES, GUESTS)))
                .contains(new MembershipRuleView(GUESTS, ProcessingState.ON, 1));
    }

    @Test
    void a_paused_rule_is_shown_as_paused_until_it_is_resumed() {
        assertThat(after(set, paused))
                .contains(new MembershipRuleView(SALES, ProcessingState.PAUSED, 1));
        assertThat(after(set, paused, new MembershipRuleSet(group, SALES, GUESTS)))
                .contains(new MembershipRuleView(GUESTS, ProcessingState.PAUSED, 2));
        assertThat(
                        after(
                                set,
                                paused,
                                new MembershipRuleSet(group, SALES, GUESTS),
                                new MembershipRuleResumed(group)))
                .contains(new MembershipRuleView(GUESTS, ProcessingState.ON, 3));
    }

    @Test
    void a_removed_rule_is_not_shown() {
        assertThat(after(set, removed)).isEmpty();
    }

    @Test
    void a_rule_that_is_set_after_a_paused_one_was_removed_is_on() {
        assertThat(after(set, paused, removed, set))
                .contains(new MembershipRuleView(SALES, ProcessingState.ON, 3));
    }

    @Test
    void a_group_without_a_rule_has_none() {
        assertThat(MembershipRuleViews.find(fixture.views(), Ids.next())).isEmpty();
    }

    @Test
    void what_is_shown_of_a_group_comes_from_the_stream_of_its_rule() {
        assertThat(projection.streams(group.value()))
                .containsExactly(MembershipRuleId.of(group).value());
    }
}
