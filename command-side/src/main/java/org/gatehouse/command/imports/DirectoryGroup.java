package org.gatehouse.command.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.command.imports.DirectoryEntry.Values;
import org.gatehouse.command.imports.Entry.Group;

/** What an entry of a directory says of a group. */
final class DirectoryGroup {

    private static final Set<String> KINDS =
            Set.of(
                    "groupofnames",
                    "groupofuniquenames",
                    "groupofentries",
                    "posixgroup",
                    "group",
                    "groupofurls");

    private final DirectoryEntry entry;
    private final List<Values> names = new ArrayList<>();
    private final List<String> descriptions = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();

    private DirectoryGroup(DirectoryEntry entry) {
        this.entry = entry;
        entry.attributes().forEach(this::take);
    }

    /**
     * @param kinds object classes in lower case
     */
    static boolean is(Set<String> kinds) {
        return !Collections.disjoint(kinds, KINDS);
    }

    static Group of(DirectoryEntry entry) {
        var group = new DirectoryGroup(entry);
        return new Group(
                entry.line(),
                entry.dn(),
                group.displayName(),
                group.descriptions.isEmpty() ? "" : group.descriptions.getFirst(),
                group.members,
                group.owners);
    }

    private void take(Values values) {
        switch (values.base()) {
            case "member", "uniquemember" -> members.addAll(entry.dns(values));
            case "memberuid" -> members.addAll(entry.texts(values));
            case "owner", "managedby" -> owners.addAll(entry.dns(values));
            case "description" -> describe(values);
            default -> {
                var known = Attribute.named(values.name());
                if (known.equals(Optional.of(Attribute.DISPLAY_NAME))) {
                    names.add(values);
                } else if (!known.equals(Optional.of(Attribute.ID))) {
                    entry.drop(values);
                }
            }
        }
    }

    private void describe(Values values) {
        var texts = entry.texts(values);
        descriptions.addAll(texts);
        var first = descriptions.isEmpty() ? "" : descriptions.getFirst();
        entry.drop(values, texts, first::equals);
    }

    /** A group without a name in its attributes has one in its DN. */
    private String displayName() {
        names.sort(Comparator.comparingInt(each -> Attribute.rank(each.name())));
        for (var source : names) {
            var texts = entry.texts(source);
            if (!texts.isEmpty()) {
                entry.drop(source, texts, texts.getFirst()::equals);
                return texts.getFirst();
            }
        }
        return entry.ownName();
    }
}
