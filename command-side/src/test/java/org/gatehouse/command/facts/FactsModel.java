package org.gatehouse.command.facts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.api.Command;
import org.gatehouse.api.Id;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipCommand.LeaveGroup;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.platform.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the facts must be after commands that were accepted, as simple as it can be said. */
final class FactsModel {

    /** Every table as the set of its rows, each as text. */
    record Tables(Set<String> users, Set<String> groups, Set<String> grants, Set<String> claims) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<UUID, Boolean> enabled = new TreeMap<>();
    private final Set<UUID> deleted = new TreeSet<>();
    private final Map<UUID, Map<String, String>> kept = new TreeMap<>();
    private final Map<UUID, UUID> managers = new TreeMap<>();
    private final Map<UUID, String> names = new TreeMap<>();
    private final Map<UUID, String> principalNames = new TreeMap<>();

    /** Until when, by group, holder and role. */
    private final Map<String, String> grants = new LinkedHashMap<>();

    private final @Nullable Macs macs;

    FactsModel(@Nullable Macs macs) {
        this.macs = macs;
    }

    void apply(Command command) {
        switch (command) {
            case RegisterUser c -> {
                enabled.put(c.userId().value(), true);
                principalNames.put(c.userId().value(), c.userPrincipalName().key());
            }
            case DisableUser c -> {
                enabled.put(c.userId().value(), false);
                grants.keySet().removeIf(grant -> grant.contains(c.userId() + " MEMBER"));
            }
            case EnableUser c -> enabled.put(c.userId().value(), true);
            case EditUser c -> {
                if (c.userPrincipalName() != null) {
                    principalNames.put(c.userId().value(), c.userPrincipalName().key());
                }
            }
            case DeleteUser c -> {
                if (deleted.add(c.userId().value())) {
                    var own = new LinkedHashMap<>(grants);
                    own.keySet().removeIf(grant -> !grant.contains(c.userId() + " MEMBER"));
                    grants.keySet().removeAll(own.keySet());
                    kept.put(c.userId().value(), own);
                }
            }
            case RestoreUser c -> {
                if (deleted.remove(c.userId().value())
                        && Boolean.TRUE.equals(enabled.get(c.userId().value()))) {
                    grants.putAll(kept.getOrDefault(c.userId().value(), Map.of()));
                }
            }
            case AssignManager c -> managers.put(c.userId().value(), c.manager().value());
            case RemoveManager c -> managers.remove(c.userId().value());
            case CreateGroup c -> {
                names.put(c.groupId().value(), c.displayName().key());
                grants.put(key(c.groupId(), c.owner(), "OWNER"), "for ever");
            }
            case EditGroup c -> names.put(c.groupId().value(), c.displayName().key());
            case AddMember c ->
                    grants.put(
                            key(c.groupId(), c.userId(), "MEMBER"),
                            c.until() == null ? "for ever" : c.until().toString());
            case JoinGroup c ->
                    grants.putIfAbsent(key(c.groupId(), c.userId(), "MEMBER"), "for ever");
            case LeaveGroup c -> grants.remove(key(c.groupId(), c.userId(), "MEMBER"));
            case RemoveMember c -> grants.remove(key(c.groupId(), c.userId(), "MEMBER"));
            default -> throw new AssertionError("The model does not know " + command);
        }
    }

    private static String key(GroupId group, UserId user, String role) {
        return group + " " + user + " " + role;
    }

    Tables facts() {
        var claims = claimsOfGroups();
        principalNames.forEach((user, name) ->
                claims.add(
                        "users.userPrincipalName "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                Objects.requireNonNull(macs)
                                                        .of(
                                                                "users.userPrincipalName",
                                                                name.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                + " "
                                + user));
        return new Tables(userRows(), groupRows(), grantRows(), claims);
    }

    /** Without the names of persons, which the log does not show. */
    Tables factsOfTheLog() {
        return new Tables(userRows(), groupRows(), grantRows(), claimsOfGroups());
    }

    private Set<String> userRows() {
        var rows = new TreeSet<String>();
        enabled.forEach((user, yes) ->
                rows.add(
                        user
                                + " "
                                + yes
                                + " "
                                + managers.get(user)
                                + (deleted.contains(user) ? " deleted" : "")));
        return rows;
    }

    private Set<String> groupRows() {
        var rows = new TreeSet<String>();
        names.keySet().forEach(group -> rows.add(group + " OPEN"));
        return rows;
    }

    private Set<String> grantRows() {
        var rows = new TreeSet<String>();
        grants.forEach((grant, until) -> rows.add(grant + " " + until));
        return rows;
    }

    private Set<String> claimsOfGroups() {
        var rows = new TreeSet<String>();
        names.forEach((group, name) -> rows.add("groups.displayName " + name + " " + group));
        return rows;
    }

    /** What the tables hold about these users and groups. */
    static Tables stored(
            TestDatabase database, Collection<UserId> users, Collection<GroupId> groups) {
        var people = ids(users);
        var things = ids(groups);
        return new Tables(
                rows(
                        database,
                        "select user_id || ' ' || enabled || ' ' || coalesce(manager::text, 'null')"
                                + " || case when deleted then ' deleted' else '' end"
                                + " from command.user_fact where user_id = any(?)",
                        people),
                rows(
                        database,
                        "select group_id || ' ' || join_policy from command.group_fact"
                                + " where group_id = any(?)",
                        things),
                rows(
                        database,
                        """
                        select resource_id || ' ' || holder || ' ' || role || ' ' || coalesce(
                            to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            'for ever')
                        from command.grant_fact where holder = any(?)
                        """,
                        people),
                rows(
                        database,
                        "select scope || ' ' || value || ' ' || owner from command.unique_value"
                                + " where owner = any(?)",
                        Stream.concat(Stream.of(people), Stream.of(things)).toArray(UUID[]::new)));
    }

    private static Set<String> rows(TestDatabase database, String sql, UUID[] ids) {
        return new TreeSet<>(
                database.owner().query(sql, (row, n) -> row.getString(1), (Object) ids));
    }

    private static UUID[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }

    /** The same, folded from the stored bytes. */
    static Tables folded(
            TestDatabase database, Collection<UserId> users, Collection<GroupId> groups) {
        var fold = new FactsModel(null);
        var streams =
                Stream.of(
                                users.stream().map(UserId::value),
                                groups.stream().map(GroupId::value),
                                groups.stream()
                                        .flatMap(group ->
                                                users.stream()
                                                        .map(user ->
                                                                MembershipId.of(group, user)
                                                                        .value())))
                        .flatMap(ids -> ids)
                        .toArray(UUID[]::new);
        database.owner()
                .query(
                        "select name, payload from events.event where stream = any(?)"
                                + " order by position",
                        row -> {
                            fold.happened(row.getString(1), JSON.readTree(row.getBytes(2)));
                        },
                        (Object) streams);
        return fold.factsOfTheLog();
    }

    private void happened(String name, JsonNode event) {
        switch (name) {
            case "users.UserRegistered", "users.UserEnabled" -> enabled.put(user(event), true);
            case "users.UserDisabled" -> enabled.put(user(event), false);
            case "users.ManagerAssigned" ->
                    managers.put(user(event), UUID.fromString(event.get("manager").asString()));
            case "users.ManagerRemoved" -> managers.remove(user(event));
            case "users.UserDeleted" -> deleted.add(user(event));
            case "users.UserRestored" -> deleted.remove(user(event));
            case "users.UserRenamed", "users.PrincipalNameReplaced" -> {}
            case "groups.GroupCreated", "groups.GroupRenamed" ->
                    names.put(
                            UUID.fromString(event.get("groupId").asString()),
                            GroupName.keyOf(event.get("displayName").asString()));
            case "groups.MemberRemoved", "groups.MemberLeft", "groups.MembershipExpired" ->
                    grants.remove(key(event));
            default -> grants.put(key(event), until(event));
        }
    }

    private static UUID user(JsonNode event) {
        return UUID.fromString(event.get("userId").asString());
    }

    private static String key(JsonNode event) {
        var grant = event.get("grant");
        return grant.get("resource").get("id").asString()
                + " "
                + grant.get("holder").get("id").asString()
                + " "
                + grant.get("role").asString().toUpperCase(Locale.ROOT);
    }

    private static String until(JsonNode event) {
        var until = event.get("grant").get("until");
        return until == null || until.isNull() ? "for ever" : until.asString();
    }
}
