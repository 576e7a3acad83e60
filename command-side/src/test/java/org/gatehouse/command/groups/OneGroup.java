package org.gatehouse.command.groups;

import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.command.testing.Stories.registered;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A group, its owner, and somebody who has nothing to do with it. */
abstract class OneGroup {

    @RegisterExtension static final Decisions decisions = new Decisions();

    static final Actor SYSTEM = new Actor.Room("groups");

    final UserId owner = new UserId(Ids.next());
    final UserId another = new UserId(Ids.next());
    final Actor byOwner = new Actor.User(owner.value());
    final Actor byAnother = new Actor.User(another.value());
    final GroupId group = new GroupId(Ids.next());
    final String name = "Finance " + group;
    final Instant now = standing();

    private static Instant standing() {
        decisions.clock.stop();
        return decisions.clock.instant();
    }

    @BeforeEach
    void people_are_registered_and_nothing_is_decided() {
        decisions.told(registered(owner), registered(another));
        decisions.decided(GroupSettings.DEFAULT);
    }

    TestExecutor<Group> given(GroupEvent... past) {
        decisions.told(past);
        return new GroupDecisions(decisions).of(Group.class).given((Object[]) past);
    }

    /** Another past of the same group, where the facts are known already. */
    TestExecutor<Group> givenInstead(GroupEvent... past) {
        return new GroupDecisions(decisions).of(Group.class).given((Object[]) past);
    }

    /** That it was made now, by its owner; and what happened since. */
    TestExecutor<Group> givenTheGroup(GroupEvent... since) {
        decisions.names().claim(GroupFacts.NAMES, GroupName.keyOf(name), group.value(), "never");
        var past = new GroupEvent[since.length + 2];
        past[0] = created(group, name, JoinPolicy.APPROVAL);
        past[1] = owned(group, owner);
        System.arraycopy(since, 0, past, 2, since.length);
        decisions.told(past);
        return new GroupDecisions(decisions)
                .of(Group.class)
                .givenCurrentTime(now)
                .andGiven((Object[]) past);
    }

    CreateGroup create(String typed) {
        return new CreateGroup(
                group,
                new GroupName(typed),
                GroupDescription.NONE,
                GroupType.SECURITY,
                JoinPolicy.CLOSED,
                Visibility.PUBLIC,
                owner);
    }

    Instant in(int days) {
        return now.plus(Duration.ofDays(days));
    }
}
