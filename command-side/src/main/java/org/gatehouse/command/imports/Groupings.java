package org.gatehouse.command.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** The groups that a file tells of, be it by themselves or by those who are in them. */
final class Groupings {

    /** Only people own groups. */
    static final String NESTED = "imports.nested-group";

    private static final String NAME = "displayName";

    private final Findings findings;
    private final Map<String, Grouping> byName = new LinkedHashMap<>();
    private final Map<String, Grouping> byDn = new HashMap<>();

    Groupings(Findings findings) {
        this.findings = findings;
    }

    /** A group, with who is named to belong to it, each with the line that says so. */
    static final class Grouping {

        final long line;
        final GroupName name;
        GroupDescription description = GroupDescription.NONE;

        /** References that are not looked up yet. */
        final Set<String> members = new LinkedHashSet<>();

        final Set<String> owners = new LinkedHashSet<>();

        final Map<UserId, Long> knownMembers = new LinkedHashMap<>();
        final Map<UserId, Long> knownOwners = new LinkedHashMap<>();

        /** The groups that are in it. */
        final Set<Grouping> memberGroups = new LinkedHashSet<>();

        /** Once it is there. */
        @Nullable GroupId id;

        Grouping(long line, GroupName name) {
            this.line = line;
            this.name = name;
        }
    }

    /** Until the file has been read, its people are not all known. */
    void add(Entry.Group entry) {
        var group = named(entry.line(), entry.displayName(), NAME);
        if (group == null) {
            return;
        }
        if (entry.dn() != null) {
            byDn.put(Text.key(entry.dn()), group);
        }
        try {
            group.description = new GroupDescription(entry.description());
        } catch (InvalidValue wrong) {
            findings.leaveOut(entry.line(), "description", wrong.code());
        }
        group.members.addAll(entry.members());
        group.owners.addAll(entry.owners());
    }

    void member(long line, String group, UserId user) {
        var found = find(line, group, Attribute.MEMBER_OF);
        if (found != null) {
            found.knownMembers.putIfAbsent(user, line);
        }
    }

    void owner(long line, String group, UserId user) {
        var found = find(line, group, Attribute.OWNER_OF);
        if (found != null) {
            found.knownOwners.putIfAbsent(user, line);
        }
    }

    /** Finds out whom the groups themselves name. */
    void lookUp(References references) {
        for (var group : byName.values()) {
            group.members.forEach(reference -> {
                var member = byDn.get(Text.key(reference));
                if (member == null) {
                    lookUp(group, "member", reference, references, group.knownMembers);
                } else {
                    group.memberGroups.add(member);
                }
            });
            group.owners.forEach(reference -> {
                if (byDn.containsKey(Text.key(reference))) {
                    findings.leaveOut(group.line, "owner", NESTED);
                } else {
                    lookUp(group, "owner", reference, references, group.knownOwners);
                }
            });
        }
    }

    private void lookUp(
            Grouping group,
            String attribute,
            String reference,
            References references,
            Map<UserId, Long> found) {
        references
                .find(reference)
                .ifPresentOrElse(
                        user -> found.putIfAbsent(user, group.line),
                        () -> findings.leaveOut(group.line, attribute, ImportRun.NO_SUCH_PERSON));
    }

    Collection<Grouping> all() {
        return byName.values();
    }

    private @Nullable Grouping find(long line, String reference, Attribute from) {
        var known = byDn.get(Text.key(reference));
        return known != null ? known : named(line, RelativeName.of(reference), from.graphName());
    }

    private @Nullable Grouping named(long line, String text, String attribute) {
        try {
            var name = new GroupName(text);
            return byName.computeIfAbsent(name.key(), key -> new Grouping(line, name));
        } catch (InvalidValue wrong) {
            findings.leaveOut(line, attribute, wrong.code());
            return null;
        }
    }
}
