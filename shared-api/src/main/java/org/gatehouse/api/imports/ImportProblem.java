package org.gatehouse.api.imports;

import org.gatehouse.api.personal.NotPersonal;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that could not be taken over.
 *
 * @param line of the file, counted from 1: where the entry begins
 * @param attribute as the file or Gatehouse calls it; absent if it is about the whole entry
 * @param code why, as in a problem
 * @param entryRefused whether nothing of the entry was taken over; else all but this
 */
public record ImportProblem(
        long line,
        @NotPersonal("The name of a column or an attribute, never its value.")
                @Nullable String attribute,
        @NotPersonal("A code of ours.") String code,
        boolean entryRefused) {}
