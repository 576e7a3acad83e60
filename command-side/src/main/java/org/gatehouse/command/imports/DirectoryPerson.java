package org.gatehouse.command.imports;

import static org.gatehouse.command.imports.Attribute.ACCOUNT_ENABLED;
import static org.gatehouse.command.imports.Attribute.DEPARTMENT;
import static org.gatehouse.command.imports.Attribute.DISPLAY_NAME;
import static org.gatehouse.command.imports.Attribute.ID;
import static org.gatehouse.command.imports.Attribute.MANAGER;
import static org.gatehouse.command.imports.Attribute.MEMBER_OF;
import static org.gatehouse.command.imports.Attribute.OWNER_OF;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.command.imports.DirectoryEntry.Values;
import org.gatehouse.command.imports.Entry.Person;
import org.gatehouse.command.imports.Entry.Unreadable;
import org.jspecify.annotations.Nullable;

/** What an entry of a directory says of a person. */
final class DirectoryPerson {

    private static final Set<String> KINDS =
            Set.of(
                    "person",
                    "inetorgperson",
                    "organizationalperson",
                    "user",
                    "posixaccount",
                    "account");

    /** In Active Directory a computer is also a user. */
    private static final String COMPUTER = "computer";

    /** Containers that hold everybody, and are nobody's department. */
    private static final Set<String> EVERYBODY =
            Set.of("people", "persons", "person", "users", "user", "accounts", "account");

    private static final Set<String> UNITS =
            Set.of("ou", "organizationalunitname", "organizationalunit");

    private static final String BINARY_ID = "objectguid";

    private final DirectoryEntry entry;
    private final Map<Attribute, List<Values>> known = new EnumMap<>(Attribute.class);
    private final Map<Attribute, String> values = new EnumMap<>(Attribute.class);

    private DirectoryPerson(DirectoryEntry entry) {
        this.entry = entry;
        for (var each : entry.attributes()) {
            Attribute.named(each.name())
                    .ifPresentOrElse(
                            attribute ->
                                    known.computeIfAbsent(attribute, none -> new ArrayList<>())
                                            .add(each),
                            () -> entry.drop(each));
        }
        known.values()
                .forEach(all -> all.sort(Comparator.comparingInt(v -> Attribute.rank(v.name()))));
    }

    /**
     * @param kinds object classes in lower case
     */
    static boolean is(Set<String> kinds) {
        return !Collections.disjoint(kinds, KINDS) && !kinds.contains(COMPUTER);
    }

    /** Gives the person, and before it what is not understood of the status. */
    static void read(DirectoryEntry entry, Consumer<Entry> each) {
        var person = new DirectoryPerson(entry);
        var enabled = person.enabled(each);
        var manager = person.dns(MANAGER);
        var memberOf = person.dns(MEMBER_OF);
        var ownerOf = person.dns(OWNER_OF);
        person.known.forEach(person::takeOne);
        each.accept(
                new Person(
                        entry.line(),
                        entry.dn(),
                        person.values,
                        enabled,
                        manager.isEmpty() ? null : manager.getFirst(),
                        memberOf,
                        ownerOf));
    }

    /** One false among many wins: an account that is locked in any way cannot be used. */
    private @Nullable Boolean enabled(Consumer<Entry> each) {
        Boolean enabled = null;
        for (var source : taken(ACCOUNT_ENABLED)) {
            for (var text : entry.texts(source)) {
                switch (AccountStatus.read(source.name(), text)) {
                    case ENABLED -> enabled = enabled == null ? Boolean.TRUE : enabled;
                    case DISABLED -> enabled = Boolean.FALSE;
                    case SILENT -> {}
                    case UNKNOWN ->
                            each.accept(
                                    new Unreadable(
                                            entry.line(),
                                            Unplaced.shortened(source.name()),
                                            Unreadable.UNKNOWN_STATUS));
                }
            }
        }
        return enabled;
    }

    private List<String> dns(Attribute attribute) {
        var dns = new ArrayList<String>();
        for (var source : taken(attribute)) {
            var found = entry.dns(source);
            if (attribute == MANAGER) {
                // One is the manager; the others have no place.
                var others =
                        found.subList(dns.isEmpty() ? Math.min(1, found.size()) : 0, found.size());
                entry.drop(source, others, dns::contains);
            }
            dns.addAll(found);
        }
        return dns;
    }

    private List<Values> taken(Attribute attribute) {
        var sources = known.remove(attribute);
        return sources == null ? List.of() : sources;
    }

    /** The first value under the preferred name. Other names of one's name are no loss. */
    private void takeOne(Attribute attribute, List<Values> sources) {
        for (var source : sources) {
            var texts = attribute == ID ? ids(source) : entry.texts(source);
            var had = values.get(attribute);
            if (had == null) {
                var candidates =
                        attribute == DEPARTMENT && UNITS.contains(source.base())
                                ? units(source, texts)
                                : texts;
                if (!candidates.isEmpty()) {
                    values.put(attribute, candidates.getFirst());
                }
            } else if (attribute == DISPLAY_NAME || attribute == ID) {
                continue;
            }
            var value = values.get(attribute);
            entry.drop(source, texts, text -> text.equalsIgnoreCase(value));
        }
    }

    /** Units that the entry does not lie in come first. */
    private List<String> units(Values source, List<String> texts) {
        var units = new ArrayList<>(texts);
        units.removeIf(unit ->
                EVERYBODY.contains(unit.toLowerCase(Locale.ROOT))
                        && entry.liesIn(source.base(), unit));
        units.sort(Comparator.comparing(unit -> entry.liesIn(source.base(), unit)));
        return units;
    }

    private List<String> ids(Values source) {
        if (!source.base().equals(BINARY_ID)
                || source.bytes().stream().anyMatch(bytes -> bytes.length != 2 * Long.BYTES)) {
            return entry.texts(source);
        }
        return source.bytes().stream().map(DirectoryPerson::guid).toList();
    }

    /** Of a GUID (MS-DTYP 2.3.4) the first three parts have their lowest byte first. */
    private static String guid(byte[] bytes) {
        var guid = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var high =
                Integer.toUnsignedLong(guid.getInt()) << Integer.SIZE
                        | (long) Short.toUnsignedInt(guid.getShort()) << Short.SIZE
                        | Short.toUnsignedInt(guid.getShort());
        return new UUID(high, guid.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
    }
}
