package org.gatehouse.api.approvals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gatehouse.api.Text;

/** Why somebody asks or decides, in their words: 1 to 1,024 characters. */
public record Justification(@JsonValue String value) {

    public static final int MAX = 1024;

    /**
     * @throws org.gatehouse.api.InvalidValue as {@link Text#paragraph}
     */
    @JsonCreator
    public Justification {
        value = Text.paragraph(value, MAX);
    }
}
