package org.gatehouse.api.imports;

import org.jspecify.annotations.Nullable;

/**
 * What has come of a file so far; of a dry run, what would have come.
 *
 * @param entries read, whatever they are
 * @param registered people who were not known
 * @param edited people of whom something else was known
 * @param unchanged people of whom the file says nothing new; of a history, what is known of it
 * @param disabled people whom the file calls inactive, and who were not
 * @param managers assigned
 * @param groups created
 * @param members added to a group
 * @param owners added to a group
 * @param others entries that are neither people nor groups
 * @param problems values and entries that could not be taken over
 * @param ended memberships, ownerships and groups; of a history only
 */
public record ImportCounts(
        long entries,
        long registered,
        long edited,
        long unchanged,
        long disabled,
        long managers,
        long groups,
        long members,
        long owners,
        long others,
        long problems,
        @Nullable Long ended) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of a file that tells how things are. */
    public ImportCounts(
            long entries,
            long registered,
            long edited,
            long unchanged,
            long disabled,
            long managers,
            long groups,
            long members,
            long owners,
            long others,
            long problems) {
        this(
                entries,
                registered,
                edited,
                unchanged,
                disabled,
                managers,
                groups,
                members,
                owners,
                others,
                problems,
                null);
    }
}
