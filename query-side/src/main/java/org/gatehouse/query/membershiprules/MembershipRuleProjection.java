package org.gatehouse.query.membershiprules;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.membershiprules.MembershipRuleEvent;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRulePaused;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleRemoved;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleResumed;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleSet;
import org.gatehouse.api.membershiprules.MembershipRuleId;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the rule of each group. */
@Component
final class MembershipRuleProjection implements Projection {

    @Override
    public String name() {
        return "membershiprules";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("rule", "group_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(MembershipRuleEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return ((MembershipRuleEvent) event.event()).groupId().value();
    }

    @Override
    public List<UUID> streams(UUID key) {
        return List.of(MembershipRuleId.of(new GroupId(key)).value());
    }

    @Override
    public void on(Recorded event, Rows rows) {
        switch ((MembershipRuleEvent) event.event()) {
            case MembershipRuleSet e -> say(e.groupId(), e.rule(), event, rows);
            case MembershipRuleRemoved e -> say(e.groupId(), null, event, rows);
            case MembershipRulePaused e -> pause(e.groupId(), true, event, rows);
            case MembershipRuleResumed e -> pause(e.groupId(), false, event, rows);
        }
    }

    /** A rule that is set again after it was removed is on. */
    private static void say(GroupId group, @Nullable String rule, Recorded event, Rows rows) {
        rows.put(
                group.value(),
                """
                insert into {rule} as r (group_id, rule, paused, version, position)
                values (?, ?, false, ?, ?)
                on conflict (group_id) do update set
                    rule = excluded.rule, paused = r.paused and excluded.rule is not null,
                    version = excluded.version, position = excluded.position
                where r.position < excluded.position
                """,
                group.value(),
                rule,
                event.sequence(),
                event.position());
    }

    private static void pause(GroupId group, boolean paused, Recorded event, Rows rows) {
        rows.put(
                group.value(),
                """
                update {rule} set paused = ?, version = ?, position = ?
                where group_id = ? and position < ?
                """,
                paused,
                event.sequence(),
                event.position(),
                group.value(),
                event.position());
    }
}
