package org.gatehouse.command.facts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupDescribed;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupExpired;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.GroupRenewed;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.api.groups.GroupEvent.JoinPolicyReplaced;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupEvent.VisibilityReplaced;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.messages.Metadata;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What rules must know of groups. Who is in them and who owns them: {@link GrantFacts}. */
@Component
@ProcessingGroup(Facts.GROUP)
public class GroupFacts {

    /** Where names are claimed: unique among all groups, however they are written. */
    public static final String NAMES = "groups.displayName";

    public static final String NO_SUCH_GROUP = "groups.no-such-group";

    private final JdbcTemplate db;

    public GroupFacts(JdbcTemplate db) {
        this.db = db;
    }

    /** A group that is not deleted. */
    public record Known(
            GroupId id,
            String displayName,
            GroupType groupType,
            JoinPolicy joinPolicy,
            @Nullable Instant expiration) {}

    @EventHandler
    void on(GroupEvent event, MetaData metadata) {
        var id = event.groupId().value();
        switch (event) {
            case GroupCreated e ->
                    db.update(
                            """
                            insert into command.group_fact
                                (group_id, join_policy, group_type, display_name, created_by)
                            values (?, ?, ?, ?, ?)
                            """,
                            id,
                            e.joinPolicy().name(),
                            e.groupType().name(),
                            e.displayName(),
                            creator(metadata));
            case GroupRenamed e -> set("display_name = ?", id, e.displayName());
            case JoinPolicyReplaced e -> set("join_policy = ?", id, e.joinPolicy().name());
            case GroupExpirationSet e -> expiration(id, e.expirationDateTime());
            case GroupRenewed e -> expiration(id, e.expirationDateTime());
            case GroupDeleted e -> set("deleted = ?", id, true);
            case GroupRestored e -> set("deleted = ?", id, false);
            case GroupPurged e ->
                    db.update("delete from command.group_fact where group_id = ?", id);
            case OwnerAdded e -> {} // a grant, see GrantFacts
            case OwnerRemoved e -> {}
            case GroupDescribed e -> {}
            case VisibilityReplaced e -> {}
            case GroupExpirationAnnounced e -> {}
            case GroupExpired e -> {} // the deletion follows
        }
    }

    private static @Nullable UUID creator(MetaData metadata) {
        return metadata.get(Metadata.ACTOR) instanceof String actor
                        && Actor.of(actor) instanceof Actor.User user
                ? user.id()
                : null;
    }

    private void expiration(UUID id, @Nullable Instant at) {
        set("expiration = ?", id, at == null ? null : Timestamp.from(at));
    }

    private void set(String assignment, UUID id, @Nullable Object value) {
        db.update("update command.group_fact set " + assignment + " where group_id = ?", value, id);
    }

    /** Empty for one that is deleted. */
    public Optional<Known> find(GroupId group) {
        return known("group_id = ?", group.value()).stream().findFirst();
    }

    /** What a group is called, also one that is deleted and can be restored. */
    public Optional<String> nameOf(GroupId group) {
        return db
                .query(
                        "select display_name from command.group_fact where group_id = ?",
                        (row, n) -> row.getString(1),
                        group.value())
                .stream()
                .findFirst();
    }

    /** Whether an owner decides who joins. */
    public boolean isJoinedByApproval(GroupId group) {
        return find(group).filter(known -> known.joinPolicy() == JoinPolicy.APPROVAL).isPresent();
    }

    /** All that are not deleted. */
    public List<Known> all() {
        return known("true");
    }

    private List<Known> known(String condition, Object... parameters) {
        return db.query(
                "select group_id, display_name, group_type, join_policy, expiration"
                        + " from command.group_fact where not deleted and "
                        + condition
                        + " order by group_id",
                (row, n) -> {
                    var expiration = row.getTimestamp(5);
                    return new Known(
                            new GroupId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            GroupType.valueOf(row.getString(3)),
                            JoinPolicy.valueOf(row.getString(4)),
                            expiration == null ? null : expiration.toInstant());
                },
                parameters);
    }

    /**
     * How many groups somebody has made that there still are; a deleted one counts a quarter as
     * long as it can be restored (inventory 5.6).
     */
    public double createdBy(UserId user) {
        return db.query(
                        """
                        select count(*) filter (where not deleted)
                             + count(*) filter (where deleted) * 0.25
                        from command.group_fact where created_by = ?
                        """,
                        (row, n) -> row.getDouble(1),
                        user.value())
                .getFirst();
    }

    /** Those of them that are not deleted. */
    public List<Known> findAll(Collection<GroupId> groups) {
        return known("group_id = any (?)", (Object) ids(groups));
    }

    /** Those of them that there are. */
    public Set<GroupId> existing(Collection<GroupId> groups) {
        return findAll(groups).stream().map(Known::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a rule says who is in it. */
    public boolean isRuled(GroupId group) {
        return !db.queryForList(
                        "select 1 from command.membership_rule_fact where group_id = ?",
                        group.value())
                .isEmpty();
    }

    /** Those of them in which a rule says who is in them. */
    public Set<GroupId> ruled(Collection<GroupId> groups) {
        return Set.copyOf(
                db.query(
                        "select group_id from command.membership_rule_fact where group_id = any (?)",
                        (row, n) -> new GroupId(row.getObject(1, UUID.class)),
                        (Object) ids(groups)));
    }

    private static UUID[] ids(Collection<GroupId> groups) {
        return groups.stream().map(GroupId::value).toArray(UUID[]::new);
    }
}
