package org.gatehouse.command.facts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.membershiprules.MembershipRuleEvent;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRulePaused;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleRemoved;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleResumed;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleSet;
import org.gatehouse.api.membershiprules.MembershipRuleId;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** By which rules people are in groups. */
@Component
@ProcessingGroup(Facts.GROUP)
public class MembershipRuleFacts {

    private static final RowMapper<RuledGroup> ROW =
            (row, n) ->
                    new RuledGroup(
                            new GroupId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            row.getBoolean(3));

    private final JdbcTemplate db;
    private final Guards guards;

    public MembershipRuleFacts(JdbcTemplate db, Guards guards) {
        this.db = db;
        this.guards = guards;
    }

    /** A group whose members a rule says. */
    public record RuledGroup(GroupId group, String rule, boolean paused) {

        /** Why its members are in it. */
        public Source source() {
            return sourceOf(group);
        }
    }

    /** Why somebody is in a group by its rule. */
    public static Source sourceOf(GroupId group) {
        return new Source(SourceKind.RULE, MembershipRuleId.of(group).value());
    }

    @EventHandler
    void on(DomainEvent event) {
        switch (event) {
            case MembershipRuleEvent told -> keep(told);
            case GroupPurged gone -> forget(gone.groupId());
            default -> {}
        }
    }

    private void keep(MembershipRuleEvent event) {
        switch (event) {
            case MembershipRuleSet e ->
                    db.update(
                            """
                            insert into command.membership_rule_fact (group_id, rule, paused)
                            values (?, ?, false)
                            on conflict (group_id) do update set rule = excluded.rule
                            """,
                            e.groupId().value(),
                            e.rule());
            case MembershipRuleRemoved e -> forget(e.groupId());
            case MembershipRulePaused e -> paused(e.groupId(), true);
            case MembershipRuleResumed e -> paused(e.groupId(), false);
        }
    }

    private void forget(GroupId group) {
        db.update("delete from command.membership_rule_fact where group_id = ?", group.value());
    }

    private void paused(GroupId group, boolean paused) {
        db.update(
                "update command.membership_rule_fact set paused = ? where group_id = ?",
                paused,
                group.value());
    }

    /** Empty for a group whose members people choose. */
    public Optional<RuledGroup> find(GroupId group) {
        return db
                .query(
                        "select group_id, rule, paused from command.membership_rule_fact"
                                + " where group_id = ?",
                        ROW,
                        group.value())
                .stream()
                .findFirst();
    }

    public List<RuledGroup> all() {
        return db.query(
                """
                select group_id, rule, paused
                from command.membership_rule_fact join command.group_fact using (group_id)
                where not deleted
                order by group_id
                """,
                ROW);
    }

    /**
     * Whether there is any rule. From here to the end of the transaction none begins, so that what
     * changes of a user meanwhile is seen either by a review of theirs or by the rule's own walk.
     */
    public boolean holdAny() {
        return guards.holdAndAsk(
                List.of(Guard.underRules()),
                "select exists (select 1 from command.membership_rule_fact)",
                (row, n) -> row.getBoolean(1));
    }
}
