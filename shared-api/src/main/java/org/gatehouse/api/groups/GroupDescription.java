package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gatehouse.api.Text;

/** What a group is for, in the words of its owners: at most 1,024 characters, may be empty. */
public record GroupDescription(@JsonValue String value) {

    public static final int MAX = 1024;
    public static final GroupDescription NONE = new GroupDescription("");

    @JsonCreator
    public GroupDescription {
        value = Text.block(value, MAX);
    }
}
