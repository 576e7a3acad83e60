package org.gatehouse.api.imports;

/**
 * What has come of a file so far; of a dry run, what would have come.
 *
 * @param entries read, whatever they are
 * @param registered people who were not known
 * @param edited people of whom something else was known
 * @param unchanged people of whom the file says nothing new
 * @param disabled people whom the file calls inactive, and who were not
 * @param managers assigned
 * @param groups created
 * @param members added to a group
 * @param owners added to a group
 * @param others entries that are neither people nor groups
 * @param problems values and entries that could not be taken over
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
        long problems) {}
