package org.gatehouse.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.imports.Past;
import org.gatehouse.command.imports.Findings.Count;
import org.gatehouse.command.imports.HistoryLine.Seat;
import org.gatehouse.command.imports.HistoryLine.TeamCreated;
import org.gatehouse.command.imports.HistoryLine.TeamDeleted;
import org.gatehouse.command.imports.HistoryLine.TeamDescriptionChanged;
import org.gatehouse.command.imports.HistoryLine.TeamParentChanged;
import org.gatehouse.command.imports.HistoryLine.TeamPrivacyChanged;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a history: one JSON object in each line (NDJSON), in the order of its times. What a line
 * means is in docs/importing-history.md. A line that cannot be read is told, and costs no other
 * line.
 */
final class HistoryReader {

    static final String NOT_JSON = "imports.not-json";
    static final String MISSING = "imports.member-missing";
    static final String UNKNOWN_CHANGE = "imports.unknown-change";
    static final String NOT_AN_INSTANT = "imports.not-an-instant";
    static final String IN_THE_FUTURE = "imports.in-the-future";
    static final String OUT_OF_ORDER = "imports.out-of-order";
    static final String NOT_A_REFERENCE = "imports.not-a-reference";

    /** Bytes. */
    private static final int LONGEST = 1 << 16;

    /** Nothing with which one could write to somebody, and not too long to be read. */
    private static final Pattern REFERENCE = Pattern.compile("[\\w.:/+-]{1,100}");

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, GrantRole> ROLES =
            Map.of(
                    "OrgMember", GrantRole.MEMBER,
                    "OrgAdmin", GrantRole.OWNER,
                    "TeamMember", GrantRole.MEMBER,
                    "TeamMaintainer", GrantRole.OWNER);

    private final BoundedLines file;
    private final Findings findings;
    private final Unplaced unplaced;
    private final Instant now;
    private Instant latest = Instant.MIN;

    HistoryReader(InputStream file, Findings findings, Unplaced unplaced, Clock clock) {
        this.file = new BoundedLines(file, LONGEST);
        this.findings = findings;
        this.unplaced = unplaced;
        this.now = clock.instant();
    }

    /** Something in a line is not what it should be. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final @Nullable String member;
        private final String code;

        Unreadable(@Nullable String member, String code) {
            super(null, null, false, false);
            this.member = member;
            this.code = code;
        }
    }

    /**
     * @throws IOException if the file cannot be read further
     */
    void read(Consumer<HistoryLine> lines) throws IOException {
        for (var bytes = file.next(); bytes != null; bytes = file.next()) {
            var text = Utf8.decode(bytes);
            if (text != null && text.isBlank()) {
                continue;
            }
            findings.count(Count.ENTRIES);
            try {
                var line = line(text);
                if (line != null) {
                    latest = line.past().at();
                    lines.accept(line);
                }
            } catch (Unreadable wrong) {
                findings.refuse(file.number(), wrong.member, wrong.code);
            }
        }
    }

    private @Nullable HistoryLine line(@Nullable String text) throws Unreadable {
        if (file.wasLonger()) {
            throw new Unreadable(null, Entry.Unreadable.TOO_LARGE);
        }
        if (text == null) {
            throw new Unreadable(null, Entry.Unreadable.NOT_UTF_8);
        }
        var json = json(text);
        var past = new Past(file.number(), at(json), change(json));
        var type = text(json, "type");
        return switch (type) {
            case "TeamCreated" ->
                    new TeamCreated(
                            past,
                            team(json),
                            optional(json, "parent"),
                            optional(json, "privacy"),
                            description(json, "description"),
                            optional(json.path("previously"), 0));
            case "TeamDeleted" -> new TeamDeleted(past, team(json));
            case "TeamParentChanged" ->
                    new TeamParentChanged(past, team(json), optional(json, "new"));
            case "TeamPrivacyChanged" ->
                    new TeamPrivacyChanged(past, team(json), optional(json, "new"));
            case "TeamDescriptionChanged" ->
                    new TeamDescriptionChanged(past, team(json), description(json, "new"));
            case "TeamRepoAccessGranted", "TeamRepoAccessRevoked" -> {
                unplaced.count(type);
                yield null;
            }
            default -> seat(past, type, json);
        };
    }

    private static Seat seat(Past past, String type, JsonNode json) throws Unreadable {
        boolean given = type.endsWith("Added");
        var role = ROLES.get(type.replaceFirst("(Added|Removed)$", ""));
        if (role == null || !(given || type.endsWith("Removed"))) {
            throw new Unreadable("type", UNKNOWN_CHANGE);
        }
        return new Seat(
                past, type.startsWith("Org") ? null : team(json), role, text(json, "user"), given);
    }

    private static JsonNode json(String text) throws Unreadable {
        try {
            var json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException notJson) {
            // as what is JSON and no object
        }
        throw new Unreadable(null, NOT_JSON);
    }

    private Instant at(JsonNode json) throws Unreadable {
        var text = text(json, "at");
        Instant at;
        try {
            at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException none) {
            throw new Unreadable("at", NOT_AN_INSTANT);
        }
        if (at.isAfter(now)) {
            throw new Unreadable("at", IN_THE_FUTURE);
        }
        if (at.isBefore(latest)) {
            throw new Unreadable("at", OUT_OF_ORDER);
        }
        return at;
    }

    private static @Nullable String change(JsonNode json) throws Unreadable {
        var change = optional(json, "change");
        if (change != null && !isReference(change)) {
            throw new Unreadable("change", NOT_A_REFERENCE);
        }
        return change;
    }

    /** Whether events can name a system, or a change of it, by that. */
    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    private static GroupName team(JsonNode json) throws Unreadable {
        try {
            return new GroupName(text(json, "team"));
        } catch (InvalidValue wrong) {
            throw new Unreadable("team", wrong.code());
        }
    }

    private static GroupDescription description(JsonNode json, String member) throws Unreadable {
        try {
            var text = optional(json, member);
            return text == null ? GroupDescription.NONE : new GroupDescription(text);
        } catch (InvalidValue wrong) {
            throw new Unreadable(member, wrong.code());
        }
    }

    private static String text(JsonNode json, String member) throws Unreadable {
        var text = optional(json, member);
        if (text == null) {
            throw new Unreadable(member, MISSING);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode json, String member) {
        return json.path(member).stringValue(null);
    }

    private static @Nullable String optional(JsonNode json, int index) {
        return json.path(index).stringValue(null);
    }
}
