package org.gatehouse.standalone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is true of groups after requests that were let through, as simple as it can be said. */
final class GroupModel {

    static final String OPEN = "open";

    /** A group with the ids of whom and what it has. */
    static final class Group {
        String name;
        String joinPolicy;
        boolean deleted;
        final Set<String> owners = new TreeSet<>();
        final Set<String> members = new TreeSet<>();
        final Set<String> memberGroups = new TreeSet<>();

        Group(String name, String joinPolicy) {
            this.name = name;
            this.joinPolicy = joinPolicy;
        }
    }

    final Map<String, Group> groups = new LinkedHashMap<>();
    private final String administrator;

    GroupModel(String administrator) {
        this.administrator = administrator;
    }

    Group group(String id) {
        return groups.get(id);
    }

    boolean nameIsTaken(String name) {
        return groups.values().stream().anyMatch(group -> group.name.equals(name));
    }

    boolean manages(String actor, String group) {
        return actor.equals(administrator) || group(group).owners.contains(actor);
    }

    boolean isPresent(String group) {
        return !group(group).deleted;
    }

    /** The groups that a group is in, and so on, also by way of deleted ones. */
    Set<String> above(String group) {
        var found = new HashSet<String>();
        var next = Set.of(group);
        while (!next.isEmpty()) {
            var members = next;
            next =
                    groups.entrySet().stream()
                            .filter(other ->
                                    other.getValue().memberGroups.stream()
                                            .anyMatch(members::contains))
                            .map(Map.Entry::getKey)
                            .filter(found::add)
                            .collect(Collectors.toSet());
        }
        return found;
    }

    private Set<String> conferredBy(String group) {
        return above(group).stream().filter(this::isPresent).collect(Collectors.toSet());
    }

    boolean mayGiveAllOf(String actor, String group) {
        return conferredBy(group).stream().allMatch(above -> manages(actor, above));
    }

    boolean isOpen(String group) {
        return OPEN.equals(group(group).joinPolicy)
                && conferredBy(group).stream()
                        .allMatch(above -> OPEN.equals(group(above).joinPolicy));
    }

    /** Whoever is in a group that is not deleted, directly or by way of others that are not. */
    Set<String> transitiveMembers(String group) {
        var people = new TreeSet<String>();
        collect(group, people, new HashSet<>());
        return people;
    }

    private void collect(String group, Set<String> people, Set<String> seen) {
        if (isPresent(group) && seen.add(group)) {
            people.addAll(group(group).members);
            group(group).memberGroups.forEach(member -> collect(member, people, seen));
        }
    }

    Set<String> transitiveGroupsOf(String user) {
        return groups.keySet().stream()
                .filter(group -> transitiveMembers(group).contains(user))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Holder, resource and role of everything that is held. */
    Set<String> grants() {
        var grants = new TreeSet<String>();
        groups.forEach((id, group) -> {
            Map<String, Set<String>> held = new HashMap<>();
            held.put(" OWNER", group.owners);
            held.put(" MEMBER", group.members);
            held.forEach((role, holders) ->
                    holders.forEach(holder -> grants.add(holder + " " + id + role)));
            group.memberGroups.forEach(member -> grants.add(member + " " + id + " MEMBER"));
        });
        return grants;
    }
}
