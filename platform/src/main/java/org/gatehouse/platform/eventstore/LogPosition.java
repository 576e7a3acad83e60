package org.gatehouse.platform.eventstore;

import java.util.regex.Pattern;
import org.gatehouse.platform.messages.Refusal;

/**
 * A place in the log as clients carry it: opaque to them. The epoch rises when the log is restored
 * from a backup, as positions handed out before may then mean other events.
 */
public record LogPosition(int epoch, long position) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})-([0-9]{1,18})");

    /**
     * @throws Refusal {@code request.malformed} for a text that is none of ours
     */
    public static LogPosition of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw Refusal.malformed(
                    "request.malformed", "Gatehouse-Position is not one that a write answered");
        }
        return new LogPosition(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return epoch + "-" + position;
    }
}
