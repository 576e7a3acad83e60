package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gatehouse.api.Text;

/** What a profile says in one attribute: one line, at most 128 characters. */
public record ProfileText(@JsonValue String value) {

    public static final int MAX = 128;

    @JsonCreator
    public ProfileText {
        value = Text.line(value, MAX);
    }
}
