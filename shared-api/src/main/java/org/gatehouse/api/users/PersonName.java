package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gatehouse.api.Text;

/** What a person is called: one line, at most 256 characters. */
public record PersonName(@JsonValue String value) {

    public static final int MAX = 256;

    @JsonCreator
    public PersonName {
        value = Text.line(value, MAX);
    }
}
