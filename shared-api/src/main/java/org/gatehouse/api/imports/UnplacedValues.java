package org.gatehouse.api.imports;

import org.gatehouse.api.personal.NotPersonal;

/**
 * Values of a file that there is no place for.
 *
 * @param values how many
 */
public record UnplacedValues(
        @NotPersonal("The name of a column or an attribute, never its value.") String attribute,
        long values) {}
