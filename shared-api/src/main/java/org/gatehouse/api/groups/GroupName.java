package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gatehouse.api.Text;

/** What a group is called: one line, at most 256 characters (as in Microsoft Graph). */
public record GroupName(@JsonValue String value) {

    public static final int MAX = 256;

    @JsonCreator
    public GroupName {
        value = Text.line(value, MAX);
    }

    /** Two names with one key are one name, and only one group may have it. */
    public String key() {
        return keyOf(value);
    }

    /** The key of a name that was stored earlier, under whatever rules held then. */
    public static String keyOf(String stored) {
        return Text.key(stored);
    }
}
