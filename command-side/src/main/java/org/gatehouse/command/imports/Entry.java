package org.gatehouse.command.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one entry of a file says. */
sealed interface Entry {

    /** Of the file, counted from 1: where the entry begins. */
    long line();

    /**
     * @param dn normalised (RFC 4514, lower case); null where the file has none, as in CSV
     * @param values neither blank nor with blanks around; not {@code ACCOUNT_ENABLED}, {@code
     *     MANAGER}, {@code MEMBER_OF} and {@code OWNER_OF}
     * @param enabled null if the file does not say
     * @param manager a normalised DN in LDIF, in CSV whatever the file names managers by
     * @param memberOf normalised DNs in LDIF, names in CSV
     * @param ownerOf like {@code memberOf}
     */
    record Person(
            long line,
            @Nullable String dn,
            Map<Attribute, String> values,
            @Nullable Boolean enabled,
            @Nullable String manager,
            List<String> memberOf,
            List<String> ownerOf)
            implements Entry {

        public Person {
            var copy = new EnumMap<Attribute, String>(Attribute.class);
            copy.putAll(values);
            values = Collections.unmodifiableMap(copy);
            memberOf = List.copyOf(memberOf);
            ownerOf = List.copyOf(ownerOf);
        }
    }

    /**
     * @param dn like that of a person
     * @param description empty if the file has none
     * @param members normalised DNs, and the plain names that {@code memberUid} holds; also the
     *     members that do not exist and are there because {@code groupOfNames} must have one
     * @param owners normalised DNs
     */
    record Group(
            long line,
            @Nullable String dn,
            String displayName,
            String description,
            List<String> members,
            List<String> owners)
            implements Entry {

        public Group {
            members = List.copyOf(members);
            owners = List.copyOf(owners);
        }
    }

    /**
     * Neither a person nor a group, such as an organizationalUnit. What it holds is not counted as
     * unplaced.
     *
     * @param kind the last object class that is not {@code top}, in lower case
     */
    record Other(long line, String kind) implements Entry {}

    /**
     * What cannot be read. The next entry can, except where the code says that reading ends.
     *
     * @param attribute as the file calls it, or null if it is about the whole entry
     */
    record Unreadable(long line, @Nullable String attribute, String code) implements Entry {

        /** More than 1 MiB in one row of CSV, or 4 MiB in one entry of LDIF: groups are long. */
        static final String TOO_LARGE = "imports.entry-too-large";

        /**
         * Bytes that are not UTF-8. In CSV reading ends: what else such a file says would be
         * guessed.
         */
        static final String NOT_UTF_8 = "imports.not-utf-8";

        /** Against RFC 2849. */
        static final String NOT_LDIF = "imports.not-ldif";

        /** A change of an entry that is not in the file. */
        static final String CHANGE_RECORD = "imports.change-record";

        /**
         * Against RFC 4180. Without an attribute, the quotes are wrong or a field is longer than 1
         * MiB, and reading ends.
         */
        static final String NOT_CSV = "imports.not-csv";

        /** The header names nothing that is known; reading ends. */
        static final String NO_KNOWN_COLUMN = "imports.no-known-column";

        static final String WRONG_NUMBER_OF_FIELDS = "imports.wrong-number-of-fields";

        /** The person follows, without a status. */
        static final String UNKNOWN_STATUS = "imports.unknown-status";
    }
}
