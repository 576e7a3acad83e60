package org.gatehouse.standalone.processes;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the views must hold: once folded here from the stored bytes, without the code under test,
 * and once as the views have it.
 */
record LogFold(
        Map<UUID, Group> groups,
        Set<String> owners,
        Map<UUID, Member> members,
        Map<UUID, User> users,
        Set<Long> positions) {

    record Group(String displayName, long version, long position) {}

    record Member(UUID group, UUID user, boolean held, @Nullable Instant until, long position) {}

    record User(boolean enabled, long version, long position) {}

    private LogFold() {
        this(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    }

    /** From the log. */
    static LogFold ofLog(JdbcTemplate db) {
        var fold = new LogFold();
        db.query(
                """
                select stream, sequence, position, name, convert_from(payload, 'UTF8') as payload
                from events.event order by position
                """,
                row -> {
                    fold.on(
                            row.getObject("stream", UUID.class),
                            row.getLong("sequence"),
                            row.getLong("position"),
                            row.getString("name"),
                            JsonMapper.shared().readTree(row.getString("payload")));
                });
        return fold;
    }

    private void on(UUID stream, long sequence, long position, String name, JsonNode event) {
        positions.add(position);
        switch (name) {
            case "groups.GroupCreated", "groups.GroupRenamed" ->
                    groups.put(
                            stream,
                            new Group(event.get("displayName").asString(), sequence, position));
            case "groups.OwnerAdded" -> {
                owners.add(stream + " " + event.at("/grant/holder/id").asString());
                groups.computeIfPresent(
                        stream, (id, was) -> new Group(was.displayName, sequence, position));
            }
            case "groups.MemberAdded", "groups.MemberJoined", "groups.MembershipEndMoved" ->
                    members.put(stream, member(event, true, position));
            case "groups.MemberRemoved", "groups.MemberLeft", "groups.MembershipExpired" ->
                    members.put(stream, member(event, false, position));
            case "users.UserRegistered", "users.UserEnabled" ->
                    users.put(stream, new User(true, sequence, position));
            case "users.UserDisabled" -> users.put(stream, new User(false, sequence, position));
            default -> {
                if (!name.startsWith("audit.")) {
                    throw new IllegalStateException("The load was not to make " + name);
                }
            }
        }
    }

    private static Member member(JsonNode event, boolean held, long position) {
        var until = event.at("/grant/until");
        return new Member(
                UUID.fromString(event.get("groupId").asString()),
                UUID.fromString(event.at("/grant/holder/id").asString()),
                held,
                until.isString() ? Instant.parse(until.asString()) : null,
                position);
    }

    /** From the tables of the live generations. */
    static LogFold ofViews(JdbcTemplate db) {
        var fold = new LogFold();
        var groups = "query.groups_" + live(db, "groups");
        db.query(
                "select * from " + groups + "_group",
                row -> {
                    fold.groups.put(
                            row.getObject("group_id", UUID.class),
                            new Group(
                                    row.getString("display_name"),
                                    row.getLong("version"),
                                    row.getLong("position")));
                });
        db.query(
                "select * from " + groups + "_owner",
                row -> {
                    fold.owners.add(row.getString("group_id") + " " + row.getString("user_id"));
                });
        db.query(
                "select * from " + groups + "_member",
                row -> {
                    var until = row.getTimestamp("until");
                    fold.members.put(
                            row.getObject("membership_id", UUID.class),
                            new Member(
                                    row.getObject("group_id", UUID.class),
                                    row.getObject("user_id", UUID.class),
                                    row.getBoolean("held"),
                                    until == null ? null : until.toInstant(),
                                    row.getLong("position")));
                });
        db.query(
                "select * from query.users_" + live(db, "users") + "_person",
                row -> {
                    fold.users.put(
                            row.getObject("user_id", UUID.class),
                            new User(
                                    row.getBoolean("enabled"),
                                    row.getLong("version"),
                                    row.getLong("position")));
                });
        fold.positions.addAll(
                db.queryForList(
                        "select position from query.audit_" + live(db, "audit") + "_entry",
                        Long.class));
        return fold;
    }

    private static int live(JdbcTemplate db, String projection) {
        return db.queryForObject(
                "select number from query.generation where projection = ? and state = 'live'",
                Integer.class,
                projection);
    }
}
