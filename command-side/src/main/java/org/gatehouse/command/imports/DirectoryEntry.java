package org.gatehouse.command.imports;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One entry of a directory, and what of it finds no place. */
final class DirectoryEntry {

    private static final String OBJECT_CLASS = "objectclass";

    /** Say again what the DN and the kind of entry say. */
    private static final Set<String> SAID_ALREADY =
            Set.of(OBJECT_CLASS, "dn", "entrydn", "distinguishedname");

    private final long line;
    private final DN dn;
    private final List<Values> attributes = new ArrayList<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Unplaced unplaced;

    /**
     * @param name as in the file
     * @param base without options, in lower case
     */
    record Values(String name, String base, List<byte[]> bytes) {}

    DirectoryEntry(
            long line,
            DN dn,
            Collection<com.unboundid.ldap.sdk.Attribute> attributes,
            Unplaced unplaced) {
        this.line = line;
        this.dn = dn;
        this.unplaced = unplaced;
        for (var attribute : attributes) {
            var base = attribute.getBaseName().toLowerCase(Locale.ROOT);
            var values =
                    new Values(attribute.getName(), base, List.of(attribute.getValueByteArrays()));
            if (base.equals(OBJECT_CLASS)) {
                texts(values).forEach(kind -> kinds.add(kind.toLowerCase(Locale.ROOT)));
            }
            if (!SAID_ALREADY.contains(base)) {
                this.attributes.add(values);
            }
        }
    }

    long line() {
        return line;
    }

    /** Normalised. */
    String dn() {
        return dn.toNormalizedString();
    }

    /** The value of the name that the entry has below its parent. */
    String ownName() {
        var own = dn.getRDN();
        return own == null ? "" : own.getAttributeValues()[0];
    }

    /** Object classes in lower case, in the order of the file. */
    Set<String> kinds() {
        return kinds;
    }

    /** The one that says most, as servers write the general ones first. */
    static String kind(Set<String> kinds) {
        var kind = "top";
        for (var each : kinds) {
            kind = each.equals("top") ? kind : each;
        }
        return Unplaced.shortened(kind);
    }

    /** All but the object classes and what repeats the DN. */
    List<Values> attributes() {
        return attributes;
    }

    /** The values that are text and not blank; others are counted. */
    List<String> texts(Values values) {
        var texts = new ArrayList<String>();
        for (var bytes : values.bytes) {
            var text = text(bytes);
            if (text == null) {
                unplaced.count(values.name);
            } else if (!text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return texts;
    }

    /** The values as normalised DNs; what is no DN is counted. */
    List<String> dns(Values values) {
        var dns = new ArrayList<String>();
        for (var text : texts(values)) {
            try {
                dns.add(DN.normalize(text));
            } catch (LDAPException notADn) {
                unplaced.count(values.name);
            }
        }
        return dns;
    }

    /** Counts every value that is not blank and not in the DN. */
    void drop(Values values) {
        for (var bytes : values.bytes) {
            // Only what can be a name in a DN: of photos nobody makes text.
            var text = bytes.length > Byte.MAX_VALUE ? null : text(bytes);
            if (text == null || carriesMore(values, text.strip())) {
                unplaced.count(values.name);
            }
        }
    }

    /** Counts the values that are neither in the DN nor what was taken. */
    void drop(Values values, Collection<String> texts, Predicate<String> taken) {
        for (var text : texts) {
            if (!taken.test(text) && carriesMore(values, text)) {
                unplaced.count(values.name);
            }
        }
    }

    /** Whether the entry lies in a container of that name. */
    boolean liesIn(String base, String value) {
        for (var at = dn.getParent(); at != null; at = at.getParent()) {
            if (at.getRDN() != null && at.getRDN().hasAttributeValue(base, value)) {
                return true;
            }
        }
        return false;
    }

    private boolean carriesMore(Values values, String text) {
        var own = dn.getRDN();
        return !text.isEmpty()
                && !liesIn(values.base, text)
                && (own == null || !own.hasAttributeValue(values.base, text));
    }

    /** PostgreSQL and people have no NUL in their texts. */
    private static @Nullable String text(byte[] bytes) {
        var text = Utf8.decode(bytes);
        return text == null || text.indexOf('\0') >= 0 ? null : text;
    }
}
