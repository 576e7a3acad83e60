package org.gatehouse.command.facts;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What rules must know of groups. */
@Component
@ProcessingGroup(Facts.GROUP)
public class GroupFacts {

    /** Where names are claimed: unique among all groups, however they are written. */
    public static final String NAMES = "groups.displayName";

    private final JdbcTemplate db;

    public GroupFacts(JdbcTemplate db) {
        this.db = db;
    }

    @EventHandler
    void on(GroupEvent event) {
        switch (event) {
            case GroupCreated e ->
                    db.update(
                            "insert into command.group_fact (group_id, join_policy) values (?, ?)",
                            e.groupId().value(),
                            e.joinPolicy().name());
            case GroupRenamed e -> {}
            case OwnerAdded e -> {} // a grant, see GrantFacts
            default -> {}
        }
    }

    /** Those of them that there are. */
    public Set<GroupId> existing(Collection<GroupId> groups) {
        return Set.copyOf(
                db.query(
                        "select group_id from command.group_fact where group_id = any (?)",
                        (row, n) -> new GroupId(row.getObject(1, UUID.class)),
                        (Object) groups.stream().map(GroupId::value).toArray(UUID[]::new)));
    }
}
