package org.gatehouse.api.membershiprules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gatehouse.api.Text;

/** A membership rule as it was typed: CEL, at most 3,072 characters (as in Microsoft Graph). */
public record RuleText(@JsonValue String value) {

    public static final int MAX = 3072;

    @JsonCreator
    public RuleText {
        value = Text.paragraph(value, MAX);
    }
}
