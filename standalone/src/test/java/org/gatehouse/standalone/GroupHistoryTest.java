package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.Http.Answer;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people ask of groups, in whatever order: what is let through, stored and shown. */
@StandaloneTest
class GroupHistoryTest {

    private static final int STEPS = 250;
    private static final String GROUPS = "/api/v1/groups";
    private static final List<String> POLICIES = List.of(GroupModel.OPEN, "closed");

    @Autowired private Http http;
    @Autowired private TestDatabase database;

    private final List<String> people = new ArrayList<>();
    private String ann = "";
    private Random random = new Random(0);
    private GroupModel model = new GroupModel("");

    /** Of the last request that was let through. */
    private String position = "";

    private String actor = "";
    private int step;

    @BeforeEach
    void an_administrator_and_four_people() {
        ann = http.as("ann").get("/api/v1/me").json().at("/user/id").asString();
        people.add(ann);
        for (int i = 0; i < 4; i++) {
            var name = UUID.randomUUID() + "@gatehouse.example";
            people.add(
                    http.as("ann")
                            .post(
                                    "/api/v1/users",
                                    Map.of("displayName", "Eve", "userPrincipalName", name))
                            .id());
        }
        model = new GroupModel(ann);
    }

    @Test
    void after_every_step_what_is_held_and_what_is_shown_agree_with_a_model(TestReporter reporter) {
        long seed = Long.getLong("gatehouse.test.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        random = new Random(seed);
        int accepted = 0;
        for (step = 0; step < STEPS; step++) {
            actor = random.nextBoolean() ? ann : any(people);
            accepted += step(model.groups.size() < 3 ? 0 : random.nextInt(20)) ? 1 : 0;
            assertFactsAgree();
            assertViewsAgree();
        }
        reporter.publishEntry("accepted", accepted + " of " + STEPS);
        assertThat(accepted).isBetween(STEPS / 5, STEPS * 4 / 5);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String anyGroup() {
        return any(List.copyOf(model.groups.keySet()));
    }

    /** Or any group, where none is deleted. */
    private String anyDeletedGroup() {
        return model.groups.keySet().stream()
                .filter(group -> !model.isPresent(group))
                .findFirst()
                .orElseGet(this::anyGroup);
    }

    /** Whether it was let through; the model says the same. */
    private boolean step(int choice) {
        return switch (choice) {
            case 0 -> model.groups.size() > 7 ? edit(anyGroup()) : create();
            case 1, 2 -> edit(anyGroup());
            case 3, 4 -> addOwner(anyGroup(), any(people));
            case 5 -> removeOwner(anyGroup(), any(people));
            case 6, 7, 8 -> addMember(anyGroup(), any(people));
            case 9 -> removeMember(anyGroup(), any(people));
            case 10, 11 -> join(anyGroup());
            case 12 -> leave(anyGroup());
            case 13, 14, 15 -> nest(anyGroup(), anyGroup());
            case 16 -> unnest(anyGroup(), anyGroup());
            case 17 -> delete(anyGroup());
            default -> restore(anyDeletedGroup());
        };
    }

    private boolean asked(
            String method, String path, Object body, boolean expected, Runnable effect) {
        var self = http.as(actor);
        Answer answer =
                switch (method) {
                    case "PUT" -> self.put(GROUPS + path);
                    case "DELETE" -> self.delete(GROUPS + path);
                    case "PATCH" -> self.patch(GROUPS + path, body);
                    default -> self.post(GROUPS + path);
                };
        assertThat(answer.status() < 300)
                .as("step %d: %s by %s: %s", step, method + path, actor, answer)
                .isEqualTo(expected);
        if (expected) {
            position = answer.position();
            effect.run();
        } else {
            assertThat(answer.status()).isBetween(403, 422);
        }
        return expected;
    }

    private boolean create() {
        var name = "Group " + UUID.randomUUID();
        var policy = any(POLICIES);
        var created =
                http.as(actor)
                        .post(
                                GROUPS,
                                Map.of(
                                        "displayName",
                                        name,
                                        "groupType",
                                        "security",
                                        "joinPolicy",
                                        policy));
        position = created.position();
        var group = new GroupModel.Group(name, policy);
        group.owners.add(actor);
        model.groups.put(created.id(), group);
        return true;
    }

    /** To a name that may be another group's, and to another policy. */
    private boolean edit(String id) {
        var name =
                random.nextBoolean() ? model.group(anyGroup()).name : "Name " + UUID.randomUUID();
        var policy = any(POLICIES);
        var group = model.group(id);
        BooleanSupplier free = () -> name.equals(group.name) || !model.nameIsTaken(name);
        return asked(
                "PATCH",
                "/" + id,
                Map.of("displayName", name, "joinPolicy", policy),
                model.manages(actor, id) && !group.deleted && free.getAsBoolean(),
                () -> {
                    group.name = name;
                    group.joinPolicy = policy;
                });
    }

    private boolean addOwner(String id, String user) {
        return asked(
                "PUT",
                "/" + id + "/owners/" + user,
                null,
                model.manages(actor, id) && model.isPresent(id),
                () -> model.group(id).owners.add(user));
    }

    private boolean removeOwner(String id, String user) {
        var owners = model.group(id).owners;
        return asked(
                "DELETE",
                "/" + id + "/owners/" + user,
                null,
                model.manages(actor, id)
                        && model.isPresent(id)
                        && owners.contains(user)
                        && owners.size() > 1,
                () -> owners.remove(user));
    }

    private boolean addMember(String id, String user) {
        return asked(
                "PUT",
                "/" + id + "/members/" + user,
                null,
                model.manages(actor, id) && model.isPresent(id) && model.mayGiveAllOf(actor, id),
                () -> model.group(id).members.add(user));
    }

    private boolean removeMember(String id, String user) {
        var members = model.group(id).members;
        return asked(
                "DELETE",
                "/" + id + "/members/" + user,
                null,
                model.manages(actor, id) && model.isPresent(id) && members.contains(user),
                () -> members.remove(user));
    }

    private boolean join(String id) {
        return asked(
                "POST",
                "/" + id + "/join",
                null,
                model.isPresent(id) && model.isOpen(id),
                () -> model.group(id).members.add(actor));
    }

    private boolean leave(String id) {
        var members = model.group(id).members;
        return asked(
                "POST",
                "/" + id + "/leave",
                null,
                members.contains(actor),
                () -> members.remove(actor));
    }

    private boolean nest(String id, String member) {
        return asked(
                "PUT",
                "/" + id + "/member-groups/" + member,
                null,
                model.isPresent(id)
                        && model.isPresent(member)
                        && model.manages(actor, id)
                        && model.mayGiveAllOf(actor, id)
                        && !id.equals(member)
                        && !model.above(id).contains(member),
                () -> model.group(id).memberGroups.add(member));
    }

    private boolean unnest(String id, String member) {
        var members = model.group(id).memberGroups;
        return asked(
                "DELETE",
                "/" + id + "/member-groups/" + member,
                null,
                model.isPresent(id) && model.manages(actor, id) && members.contains(member),
                () -> members.remove(member));
    }

    private boolean delete(String id) {
        return asked(
                "DELETE",
                "/" + id,
                null,
                model.manages(actor, id),
                () -> model.group(id).deleted = true);
    }

    private boolean restore(String id) {
        return asked(
                "POST",
                "/" + id + "/restore",
                null,
                model.manages(actor, id),
                () -> model.group(id).deleted = false);
    }

    private void assertFactsAgree() {
        var ids = model.groups.keySet().stream().map(UUID::fromString).toArray(UUID[]::new);
        var grants =
                database.owner()
                        .queryForList(
                                "select holder || ' ' || resource_id || ' ' || role"
                                        + " from command.grant_fact where resource_id = any (?)",
                                String.class,
                                (Object) ids);
        assertThat(new TreeSet<>(grants)).as("step %d", step).isEqualTo(model.grants());
        var deleted =
                database.owner()
                        .queryForList(
                                "select group_id::text from command.group_fact"
                                        + " where deleted and group_id = any (?)",
                                String.class,
                                (Object) ids);
        assertThat(deleted)
                .as("step %d", step)
                .containsExactlyInAnyOrderElementsOf(
                        model.groups.keySet().stream()
                                .filter(group -> !model.isPresent(group))
                                .toList());
    }

    private void assertViewsAgree() {
        var id = anyGroup();
        var group = model.group(id);
        var shown = read("/groups/" + id);
        assertThat(shown.status()).as("step %d", step).isEqualTo(group.deleted ? 404 : 200);
        if (!group.deleted) {
            assertThat(shown.json().get("displayName").asString()).isEqualTo(group.name);
            assertThat(shown.json().get("joinPolicy").asString()).isEqualTo(group.joinPolicy);
            assertThat(ids("/groups/" + id + "/owners")).isEqualTo(group.owners);
            assertThat(ids("/groups/" + id + "/members")).isEqualTo(group.members);
            assertThat(ids("/groups/" + id + "/transitive-members"))
                    .as("step %d", step)
                    .isEqualTo(model.transitiveMembers(id));
        }
        assertThat(ids("/me/groups?transitive=true"))
                .as("step %d, groups of %s", step, actor)
                .isEqualTo(model.transitiveGroupsOf(actor));
    }

    private Answer read(String path) {
        var answer =
                http.as(actor)
                        .with("Gatehouse-Position", position)
                        .with("Prefer", "wait=10")
                        .get("/api/v1" + path);
        assertThat(answer.header("Gatehouse-Stale")).isNull();
        return answer;
    }

    /** Of the groups of this test: the administrator may be in others. */
    private Set<String> ids(String path) {
        return read(path)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .filter(id -> people.contains(id) || model.groups.containsKey(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
