package org.gatehouse.command.testing;

import static org.gatehouse.command.testing.CallerFixture.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.TestDatabase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** People and groups made through the door, and what the log says of them. */
public record World(Commands commands, TestDatabase database) {

    public static final UUID ADMIN = UUID.fromString(OnTestDatabase.ADMINISTRATOR);

    private static final JsonMapper JSON = new JsonMapper();

    public UserId person() {
        as(ADMIN);
        var id = new UserId(Ids.next());
        commands.send(
                new RegisterUser(
                        id, new PersonName("Ann"), new UserPrincipalName(id + "@x.example"), null));
        return id;
    }

    /** An open group; from now on this thread is its owner. */
    public GroupId group(UserId owner) {
        as(owner.value());
        var id = new GroupId(Ids.next());
        commands.send(newGroup(id, "Group " + id, owner));
        return id;
    }

    public static CreateGroup newGroup(GroupId id, String name, UserId owner) {
        return new CreateGroup(
                id,
                new GroupName(name),
                GroupDescription.NONE,
                GroupType.SECURITY,
                JoinPolicy.OPEN,
                Visibility.PUBLIC,
                owner);
    }

    /** The code with which a write is refused. */
    public static String refusal(Callable<?> write) {
        try {
            write.call();
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("It was not refused");
    }

    /** The names of a stream's events, in their order. */
    public List<String> events(UUID stream) {
        return database.owner()
                .queryForList(
                        "select name from events.event where stream = ? order by sequence",
                        String.class,
                        stream);
    }

    /** The id of the last event of that name. */
    public String eventId(UUID stream, String name) {
        return database.owner()
                .queryForObject(
                        "select event_id from events.event where stream = ? and name = ?"
                                + " order by sequence desc limit 1",
                        String.class,
                        stream,
                        name);
    }

    /** The metadata of the last event of that name. */
    public Map<String, Object> metadata(UUID stream, String name) {
        return json(
                database.owner()
                        .queryForObject(
                                "select metadata from events.event where stream = ? and name = ?"
                                        + " order by sequence desc limit 1",
                                byte[].class,
                                stream,
                                name));
    }

    /** The codes of the refused commands that were meant for a stream, in their order. */
    public List<String> refusals(UUID target) {
        return database
                .owner()
                .queryForList(
                        "select payload from events.event where name = 'audit.CommandRefused'"
                                + " order by position",
                        byte[].class)
                .stream()
                .map(World::json)
                .filter(trace -> target.toString().equals(trace.get("target")))
                .map(trace -> (String) trace.get("code"))
                .toList();
    }

    private static Map<String, Object> json(byte[] stored) {
        return JSON.readValue(stored, new TypeReference<>() {});
    }
}
