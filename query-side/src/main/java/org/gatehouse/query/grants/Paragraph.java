package org.gatehouse.query.grants;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gatehouse.api.grants.AsOf.Within;
import org.gatehouse.api.grants.ExplanationView;
import org.gatehouse.api.grants.ExplanationView.Lapsed;
import org.gatehouse.api.grants.ExplanationView.Proceeding;
import org.gatehouse.api.grants.ExplanationView.Reason;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Party;
import org.gatehouse.api.grants.Told;
import org.jspecify.annotations.Nullable;

/** An explanation as people read it. */
final class Paragraph {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private Paragraph() {}

    static ExplanationView on(ExplanationView of) {
        var paragraph = new Paragraph();
        paragraph.verdict(of);
        paragraph.because(of.because());
        of.missing().forEach(paragraph::lapsed);
        if (!of.holds()) {
            of.requests().forEach(paragraph::request);
        }
        return new ExplanationView(
                of.user(),
                of.resource(),
                of.asOf(),
                of.holds(),
                of.roles(),
                of.because(),
                of.missing(),
                of.requests(),
                paragraph.text.toString().strip());
    }

    private void verdict(ExplanationView of) {
        text.append("At ").append(time(of.asOf().at())).append(' ').append(name(of.user()));
        if (of.holds()) {
            text.append(" was ")
                    .append(
                            of.roles().stream()
                                    .map(Paragraph::as)
                                    .collect(Collectors.joining(" and ")))
                    .append(' ')
                    .append(name(of.resource()))
                    .append(". ");
            return;
        }
        text.append(" did not hold ").append(name(of.resource())).append(". ");
        if (of.asOf().within() == Within.BEFORE_THE_FIRST_EVENT) {
            text.append("Nothing had been recorded yet. ");
        } else if (of.missing().isEmpty()) {
            text.append("Nothing had given it to them. ");
        }
    }

    private void because(List<Reason> reasons) {
        for (var reason : reasons) {
            text.append(name(reason.holder()))
                    .append(" has been ")
                    .append(as(reason.role()))
                    .append(' ')
                    .append(name(reason.resource()))
                    .append(" since ")
                    .append(time(reason.since()));
            if (reason.until() != null) {
                text.append(", until ").append(time(reason.until()));
            }
            text.append(": ").append(event(reason.given())).append(". ");
            steps(reason.process());
            because(reason.holderBecause());
        }
    }

    private void lapsed(Lapsed lapsed) {
        text.append(name(lapsed.holder()))
                .append(" as ")
                .append(as(lapsed.role()))
                .append(' ')
                .append(name(lapsed.resource()))
                .append(": ")
                .append(event(lapsed.given()));
        switch (lapsed.lapse()) {
            case ENDED -> text.append("; ended");
            case EXPIRED -> text.append("; its time was over at ").append(time(lapsed.until()));
            case NOT_YET -> text.append("; it began later, at ").append(time(lapsed.since()));
            case SUSPENDED -> text.append("; one of the two was deleted then");
        }
        if (lapsed.ended() != null) {
            text.append(", ").append(event(lapsed.ended()));
        }
        text.append(". ");
    }

    private void request(Proceeding process) {
        text.append("They asked to be ").append(as(process.role())).append(" it. ");
        steps(process.steps());
    }

    private void steps(List<Told> steps) {
        steps.forEach(step -> text.append(capitalised(event(step))).append(". "));
    }

    /** "member added by Ben Baker at … (“…”, version 3 of the policy)". */
    private static String event(Told event) {
        var said = new StringBuilder(words(event.activity()));
        if (event.decision() != null) {
            said.append(" (").append(event.decision()).append(')');
        }
        said.append(" by ")
                .append(event.person() == null ? event.by() : name(event.person()))
                .append(" at ")
                .append(
                        time(
                                event.effectiveAt() == null
                                        ? event.recordedAt()
                                        : event.effectiveAt()));
        if (event.importedFrom() != null) {
            said.append(", taken over from ").append(event.importedFrom());
        }
        if (event.policyVersion() != null) {
            said.append(", by policy ").append(event.policyVersion());
        }
        if (event.reason() != null) {
            said.append(", saying \u201c").append(event.reason()).append('\u201d');
        }
        return said.toString();
    }

    /** {@code groups.MemberAdded} is "member added". */
    private static String words(String activity) {
        return activity.substring(activity.indexOf('.') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String as(GrantRole role) {
        return switch (role) {
            case MEMBER -> "a member of";
            case OWNER -> "an owner of";
            case ASSIGNEE -> "a holder of";
        };
    }

    private static String name(Party party) {
        return party.displayName() == null ? party.kind() + " " + party.id() : party.displayName();
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "an unknown time" : TIME.format(instant);
    }
}
