package org.gatehouse.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.gatehouse.api.InvalidValue;

/** Times as they go over the wire: RFC 3339, so of the years 1 to 9999, to the microsecond. */
final class DateTimes {

    private static final int LAST_YEAR = 9999;

    private DateTimes() {}

    /**
     * @throws InvalidValue {@code value.not-a-date-time}; also for times that Java can tell and
     *     PostgreSQL, or a client, cannot
     */
    static Instant parse(String text) {
        try {
            var time = OffsetDateTime.parse(text);
            // Whatever the offset: what UTC makes of it is what is stored.
            var utc = time.toInstant().atOffset(ZoneOffset.UTC);
            if (utc.getYear() >= 1 && utc.getYear() <= LAST_YEAR) {
                return utc.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException unreadable) {
            // refused below
        }
        throw new InvalidValue(
                "value.not-a-date-time", "A time is expected, as in 2026-01-31T12:00:00Z");
    }
}
