package org.gatehouse.command.imports;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.TrailingSpaceBehavior;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gatehouse.command.imports.Entry.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads LDIF (RFC 2849): contents, and change records that add. Text is UTF-8, also where RFC 2849
 * wants base64. A value that the file gives as a URL is never fetched: it counts as unplaced.
 */
final class LdifReader implements EntryReader {

    /** AttributeDescription of RFC 4512, and what servers write beyond it: {@code _}, ranges. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9._-]+(;[A-Za-z0-9._=*-]+)*", Pattern.DOTALL);

    /** What the parser makes of bytes in a DN that are not UTF-8: two people could become one. */
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public void read(InputStream file, Consumer<Entry> each, Unplaced unplaced) throws IOException {
        var records = new LdifRecords(file);
        for (var cut = records.next(); cut != null; cut = records.next()) {
            if (cut.code() == null) {
                read(cut, each, unplaced);
            } else {
                each.accept(new Unreadable(cut.line(), null, cut.code()));
            }
        }
    }

    private static void read(LdifRecords.Cut cut, Consumer<Entry> each, Unplaced unplaced) {
        var changeType = changeType(cut.lines());
        if (changeType != null && !changeType.equals("add")) {
            each.accept(new Unreadable(cut.line(), null, Unreadable.CHANGE_RECORD));
            return;
        }
        var urls = new ArrayList<String>();
        var lines = content(cut.lines(), changeType != null, urls);
        var entry = lines == null ? null : parse(cut.line(), lines, unplaced);
        if (entry == null) {
            each.accept(new Unreadable(cut.line(), null, Unreadable.NOT_LDIF));
            return;
        }
        urls.forEach(unplaced::count);
        var kinds = entry.kinds();
        if (DirectoryPerson.is(kinds)) {
            DirectoryPerson.read(entry, each);
        } else if (DirectoryGroup.is(kinds)) {
            each.accept(DirectoryGroup.of(entry));
        } else {
            each.accept(new Entry.Other(cut.line(), DirectoryEntry.kind(kinds)));
        }
    }

    private static @Nullable String changeType(List<String> lines) {
        for (var line : lines) {
            var colon = line.indexOf(':');
            if (colon >= 0 && line.substring(0, colon).equalsIgnoreCase("changetype")) {
                return line.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    /**
     * What the parser may see: it would open the URLs of values, and those within controls. Null if
     * the lines are no entry, or are two whose blank line is missing.
     */
    private static @Nullable List<String> content(
            List<String> lines, boolean isChange, List<String> urls) {
        var content = new ArrayList<String>();
        for (var line : lines) {
            var colon = line.indexOf(':');
            var name = colon < 0 ? line : line.substring(0, colon);
            if (colon < 0
                    || !NAME.matcher(name).matches()
                    || name.equalsIgnoreCase("dn") != content.isEmpty()) {
                return null;
            }
            if (isChange
                    && (name.equalsIgnoreCase("changetype") || name.equalsIgnoreCase("control"))) {
                continue;
            }
            if (line.startsWith("<", colon + 1)) {
                urls.add(name);
            } else {
                content.add(line);
            }
        }
        return content.isEmpty() ? null : content;
    }

    /**
     * Calls the one entry point of the parser that does not decode controls, which may hold URLs in
     * base64.
     */
    private static @Nullable DirectoryEntry parse(
            long line, List<String> lines, Unplaced unplaced) {
        try {
            var entry =
                    LDIFReader.decodeEntry(
                            true, TrailingSpaceBehavior.STRIP, null, lines.toArray(String[]::new));
            var dn = new DN(entry.getDN());
            return entry.getDN().indexOf(REPLACEMENT) < 0
                    ? new DirectoryEntry(line, dn, entry.getAttributes(), unplaced)
                    : null;
        } catch (LDIFException | LDAPException | RuntimeException broken) {
            // Not only the exceptions that it declares come out of the parser, and one broken
            // record must not end the reading.
            return null;
        }
    }
}
