package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupRenewed;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.command.groups.Lifetime.Step;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    private static final Instant END = Instant.parse("2027-06-30T12:00:00Z");

    private final GroupId group = new GroupId(Ids.next());
    private final Lifetime ending =
            Lifetime.NONE.after(new GroupExpirationSet(group, null, END), END.minus(days(365)));

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private GroupEvent announced(int daysLeft) {
        return new GroupExpirationAnnounced(group, END, daysLeft);
    }

    /** Does what is due at each instant that the lifetime names, until nothing is. */
    @Test
    @Tag("X-R5")
    void owners_are_told_30_15_and_1_day_before_and_the_group_ends_a_day_after() {
        var story = new ArrayList<String>();
        var lifetime = ending;
        Step step = new Step.Wait();
        while (!(step instanceof Step.End)) {
            var now = lifetime.next();
            step = lifetime.at(now);
            story.add(Duration.between(END, now).toDays() + " " + step);
            if (step instanceof Step.Announce(int daysLeft)) {
                lifetime = lifetime.after(announced(daysLeft), now);
            }
        }

        assertThat(story)
                .isEqualTo(
                        List.of(
                                "-30 Announce[daysLeft=30]",
                                "-15 Announce[daysLeft=15]",
                                "-1 Announce[daysLeft=1]",
                                "1 End[]"));
    }

    @Test
    void nothing_is_due_between() {
        assertThat(ending.at(END.minus(days(31)))).isEqualTo(new Step.Wait());
        assertThat(ending.after(announced(30), END.minus(days(30))).at(END.minus(days(16))))
                .isEqualTo(new Step.Wait());
        assertThat(ending.after(announced(1), END.minus(days(1))).at(END))
                .isEqualTo(new Step.Wait());
    }

    @Test
    void of_notices_that_were_missed_only_the_last_is_given() {
        assertThat(ending.at(END.minus(days(3)))).isEqualTo(new Step.Announce(15));
        assertThat(ending.at(END.plus(days(90)))).isEqualTo(new Step.Announce(1));
    }

    /** Inventory 5.5: never before the last mail was sent. */
    @Test
    void a_group_whose_last_notice_came_late_has_another_day() {
        var late = END.plus(days(90));
        var lifetime = ending.after(announced(1), late);

        assertThat(lifetime.at(late)).isEqualTo(new Step.Wait());
        assertThat(lifetime.next()).isEqualTo(late.plus(days(1)));
        assertThat(lifetime.at(late.plus(days(1)))).isEqualTo(new Step.End());
    }

    @Test
    void a_renewed_one_begins_anew() {
        var renewed =
                ending.after(announced(15), END.minus(days(15)))
                        .after(
                                new GroupRenewed(group, END, END.plus(days(365))),
                                END.minus(days(10)));

        assertThat(renewed.at(END.plus(days(2)))).isEqualTo(new Step.Wait());
        assertThat(renewed.next()).isEqualTo(END.plus(days(335)));
    }

    @Test
    void one_without_an_end_has_nothing_to_do() {
        assertThat(Lifetime.NONE.next()).isNull();
        assertThat(Lifetime.NONE.at(END)).isEqualTo(new Step.Wait());
    }
}
