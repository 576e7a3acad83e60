package org.gatehouse.command.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.imports.Past;
import org.gatehouse.api.imports.PastStep;
import org.gatehouse.api.imports.PastStep.Given;
import org.gatehouse.api.imports.PastStep.GroupBegun;
import org.gatehouse.api.imports.PastStep.GroupDescribed;
import org.gatehouse.api.imports.PastStep.GroupEnded;
import org.gatehouse.api.imports.PastStep.GroupRenamed;
import org.gatehouse.api.imports.PastStep.Taken;
import org.gatehouse.api.imports.PastStep.VisibilityReplaced;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.imports.HistoryLine.OfTeam;
import org.gatehouse.command.imports.HistoryLine.Seat;
import org.gatehouse.command.imports.HistoryLine.TeamCreated;
import org.gatehouse.command.imports.HistoryLine.TeamDeleted;
import org.gatehouse.command.imports.HistoryLine.TeamDescriptionChanged;
import org.gatehouse.command.imports.HistoryLine.TeamParentChanged;
import org.gatehouse.command.imports.HistoryLine.TeamPrivacyChanged;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with teams as another system tells of it, change by change. What one change says
 * counts as a whole: somebody who is removed under one spelling of their name and added under
 * another has stayed, and so has a team that ends and begins anew under another name.
 */
final class Organisation {

    static final String NO_SUCH_GROUP = "imports.no-such-group";
    static final String TOLD_TWICE = "imports.told-twice";
    static final String NESTING_LOOP = "groups.nesting-loop";

    private final String source;
    private final GroupName name;
    private final Findings findings;
    private final BiFunction<String, Past, UserId> people;

    private @Nullable Team itself;
    private final Map<String, Team> teams = new HashMap<>();
    private Map<GroupId, GroupId> nested = new LinkedHashMap<>();

    /**
     * @param source the system
     * @param people who that is, whom the system calls so
     * @throws InvalidValue of a name that nobody can have
     */
    Organisation(
            String source,
            GroupName name,
            Findings findings,
            BiFunction<String, Past, UserId> people) {
        this.source = source;
        this.name = name;
        this.findings = findings;
        this.people = people;
    }

    private static final class Team {
        final GroupId id;
        final GroupName name;
        GroupDescription description;
        Visibility visibility;
        @Nullable String parent;

        /** By person, under which spellings of their name they are. */
        final Map<GrantRole, Map<UserId, Set<String>>> seats = new HashMap<>();

        Team(GroupId id, GroupName name, GroupDescription description, Visibility visibility) {
            this.id = id;
            this.name = name;
            this.description = description;
            this.visibility = visibility;
        }

        Map<UserId, Set<String>> seats(GrantRole role) {
            return seats.computeIfAbsent(role, r -> new HashMap<>());
        }

        Set<UserId> people() {
            var people = new HashSet<>(seats(GrantRole.MEMBER).keySet());
            people.addAll(seats(GrantRole.OWNER).keySet());
            return people;
        }

        /** Whoever looks after a team is in it. */
        boolean holds(UserId person, GrantRole role) {
            return seats(GrantRole.OWNER).containsKey(person)
                    || (role == GrantRole.MEMBER && seats(role).containsKey(person));
        }
    }

    /** What one change has found, and what it has touched. */
    private static final class Before {
        final Map<GroupId, Team> begun = new LinkedHashMap<>();
        final Map<String, Team> ended = new LinkedHashMap<>();
        final Map<GroupId, Team> former = new LinkedHashMap<>();
        final Map<GroupId, Past> lines = new HashMap<>();
        final Map<GroupId, Described> described = new LinkedHashMap<>();
        final Map<GroupId, Map<UserId, Held>> held = new LinkedHashMap<>();
        final Map<GroupId, Team> touched = new LinkedHashMap<>();
        boolean nesting;

        private final Past last;

        Before(Past last) {
            this.last = last;
        }

        /** The line that says so of a team, or the last one. */
        Past line(GroupId team) {
            return lines.getOrDefault(team, last);
        }
    }

    private record Described(GroupDescription description, Visibility visibility) {}

    private record Held(Past past, boolean member, boolean owner) {

        boolean holds(GrantRole role) {
            return role == GrantRole.OWNER ? owner : member;
        }
    }

    /** What has come of all lines of one change. */
    List<PastStep> take(List<HistoryLine> change) {
        var before = new Before(change.getLast().past());
        change.forEach(line -> take(line, before));
        var steps = new ArrayList<PastStep>();
        ends(before, steps);
        begins(before, steps);
        seats(before, steps);
        if (before.nesting) {
            nestings(before, steps);
        }
        return steps;
    }

    private void take(HistoryLine line, Before before) {
        var past = line.past();
        if (itself == null) {
            itself = begin(name, "", GroupDescription.NONE, Visibility.PRIVATE, past, before);
        }
        switch (line) {
            case TeamCreated told -> create(told, before);
            case TeamDeleted told -> {
                var team = find(told, before);
                if (team != null) {
                    end(told.team().key(), team, before);
                }
            }
            case TeamParentChanged told -> {
                var team = find(told, before);
                if (team != null) {
                    team.parent = told.parent();
                    before.nesting = true;
                }
            }
            case TeamPrivacyChanged told -> {
                var team = find(told, before);
                if (team != null) {
                    team.visibility = visibility(told.privacy());
                }
            }
            case TeamDescriptionChanged told -> {
                var team = find(told, before);
                if (team != null) {
                    team.description = told.description();
                }
            }
            case Seat told -> seat(told, before);
        }
    }

    /** A team that has begun in the same change has never been. */
    private void end(String key, Team team, Before before) {
        teams.remove(key);
        before.touched.remove(team.id);
        if (before.begun.remove(team.id) == null) {
            before.ended.put(key, team);
        }
        before.nesting = true;
    }

    private void create(TeamCreated told, Before before) {
        var key = told.team().key();
        if (teams.containsKey(key)) {
            findings.refuse(told.past().line(), "team", TOLD_TWICE);
            return;
        }
        var full = full(told);
        if (full == null) {
            return;
        }
        var former = told.former() == null ? null : before.ended.remove(Text.key(told.former()));
        var team =
                former == null
                        ? begin(
                                full,
                                key,
                                told.description(),
                                visibility(told.privacy()),
                                told.past(),
                                before)
                        : goOn(former, full, told, before);
        team.parent = told.parent();
        teams.put(key, team);
        before.nesting = true;
    }

    /** Teams of several organisations may have one name, so each says whose it is. */
    private @Nullable GroupName full(TeamCreated told) {
        try {
            return new GroupName(name.value() + "/" + told.team().value());
        } catch (InvalidValue wrong) {
            findings.refuse(told.past().line(), "team", wrong.code());
            return null;
        }
    }

    private Team begin(
            GroupName full,
            String key,
            GroupDescription description,
            Visibility visibility,
            Past past,
            Before before) {
        var id =
                new GroupId(
                        DerivedId.of(
                                "imported-group",
                                source,
                                key,
                                past.at(),
                                String.valueOf(past.change())));
        var team = new Team(id, full, description, visibility);
        before.begun.put(id, team);
        before.lines.put(id, past);
        return team;
    }

    private Team goOn(Team former, GroupName full, TeamCreated told, Before before) {
        var team = new Team(former.id, full, told.description(), visibility(told.privacy()));
        before.former.put(team.id, former);
        before.touched.put(team.id, team);
        before.lines.put(team.id, told.past());
        before.described.putIfAbsent(team.id, new Described(former.description, former.visibility));
        former.people().forEach(person -> remember(former, person, told.past(), before));
        return team;
    }

    private @Nullable Team find(OfTeam line, Before before) {
        var team = teams.get(line.team().key());
        if (team == null) {
            findings.refuse(line.past().line(), "team", NO_SUCH_GROUP);
            return null;
        }
        before.touched.put(team.id, team);
        before.lines.put(team.id, line.past());
        before.described.putIfAbsent(team.id, new Described(team.description, team.visibility));
        return team;
    }

    private void seat(Seat told, Before before) {
        var team =
                told.team() == null ? Objects.requireNonNull(itself) : teams.get(told.team().key());
        if (team == null) {
            findings.refuse(told.past().line(), "team", NO_SUCH_GROUP);
            return;
        }
        UserId person;
        try {
            person = people.apply(told.user(), told.past());
        } catch (InvalidValue wrong) {
            findings.refuse(told.past().line(), "user", wrong.code());
            return;
        }
        before.touched.put(team.id, team);
        remember(team, person, told.past(), before);
        var seats = team.seats(told.role());
        if (told.given()) {
            seats.computeIfAbsent(person, p -> new HashSet<>(2)).add(told.user());
        } else {
            seats.computeIfPresent(
                    person,
                    (p, spellings) -> {
                        spellings.remove(told.user());
                        return spellings.isEmpty() ? null : spellings;
                    });
        }
    }

    private static void remember(Team team, UserId person, Past past, Before before) {
        before.held
                .computeIfAbsent(team.id, id -> new LinkedHashMap<>())
                .merge(
                        person,
                        new Held(
                                past,
                                team.holds(person, GrantRole.MEMBER),
                                team.holds(person, GrantRole.OWNER)),
                        (first, now) -> new Held(past, first.member(), first.owner()));
    }

    private static void ends(Before before, List<PastStep> steps) {
        for (var team : before.ended.values()) {
            steps.add(new GroupEnded(before.line(team.id), team.id));
        }
    }

    private static void begins(Before before, List<PastStep> steps) {
        before.begun.forEach((id, team) -> {
            before.described.remove(id);
            steps.add(
                    new GroupBegun(
                            before.line(id), id, team.name, team.description, team.visibility));
            before.touched.put(id, team);
        });
        before.touched.forEach((id, team) -> {
            var former = before.former.get(id);
            if (former != null && !former.name.equals(team.name)) {
                steps.add(new GroupRenamed(before.line(id), id, former.name, team.name));
            }
            var was = before.described.get(id);
            if (was == null) {
                return;
            }
            if (!was.description().equals(team.description)) {
                steps.add(
                        new GroupDescribed(
                                before.line(id), id, was.description(), team.description));
            }
            if (was.visibility() != team.visibility) {
                steps.add(
                        new VisibilityReplaced(
                                before.line(id), id, was.visibility(), team.visibility));
            }
        });
    }

    /** What is new comes before what ends: nobody is out in between. */
    private static void seats(Before before, List<PastStep> steps) {
        var taken = new ArrayList<PastStep>();
        before.touched.forEach((id, team) ->
                before.held
                        .getOrDefault(id, Map.of())
                        .forEach((person, held) -> {
                            var holder = Holder.user(person.value());
                            for (var role : List.of(GrantRole.MEMBER, GrantRole.OWNER)) {
                                boolean holds = team.holds(person, role);
                                if (holds && !held.holds(role)) {
                                    steps.add(new Given(held.past(), id, holder, role));
                                } else if (!holds && held.holds(role)) {
                                    taken.add(new Taken(held.past(), id, holder, role));
                                }
                            }
                        }));
        steps.addAll(taken);
    }

    /**
     * Whoever is in a team is in the one above it, as long as there is one of that name. What ends
     * comes first: two that change places are never in each other.
     */
    private void nestings(Before before, List<PastStep> steps) {
        var now = new LinkedHashMap<GroupId, GroupId>();
        var there = new HashSet<GroupId>();
        for (var team : teams.values()) {
            there.add(team.id);
            var parent = parent(team);
            if (parent == null) {
                continue;
            }
            if (isBelow(parent, team)) {
                if (before.lines.containsKey(team.id)) {
                    findings.refuse(before.line(team.id).line(), "parent", NESTING_LOOP);
                }
            } else {
                now.put(team.id, parent.id);
            }
        }
        nested.forEach((child, parent) -> {
            // What is gone holds nothing, and nothing is held of it.
            if (!parent.equals(now.get(child)) && there.contains(child) && there.contains(parent)) {
                steps.add(new Taken(before.line(child), parent, group(child), GrantRole.MEMBER));
            }
        });
        now.forEach((child, parent) -> {
            if (!parent.equals(nested.get(child))) {
                steps.add(new Given(before.line(child), parent, group(child), GrantRole.MEMBER));
            }
        });
        nested = now;
    }

    private static Holder group(GroupId group) {
        return new Holder(HolderKind.GROUP, group.value());
    }

    private @Nullable Team parent(Team team) {
        return team.parent == null ? null : teams.get(Text.key(team.parent));
    }

    private boolean isBelow(@Nullable Team team, Team above) {
        var seen = new HashSet<Team>();
        for (var each = team; each != null && seen.add(each); each = parent(each)) {
            if (each == above) {
                return true;
            }
        }
        return false;
    }

    private static Visibility visibility(@Nullable String privacy) {
        return "closed".equals(privacy) ? Visibility.PUBLIC : Visibility.PRIVATE;
    }

    /** The change that a line belongs to. */
    static boolean isOneChange(HistoryLine one, HistoryLine other) {
        Instant at = one.past().at();
        return at.equals(other.past().at())
                && Objects.equals(one.past().change(), other.past().change());
    }
}
