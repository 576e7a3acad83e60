package org.gatehouse.command.notifications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.notifications.NotificationCommand.Notify;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.platform.access.PortalAddress;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.UserState.Person;
import org.springframework.stereotype.Component;

/**
 * Writes what somebody is told, in their language. The text is sealed under the recipient's key, so
 * it names nobody else: that would outlive the other one's erasure. Who asks, and why, stands
 * behind the link.
 */
@Component
class Letters {

    private static final String REQUESTS = "approvals?view=requests";

    private final Templates templates;
    private final Directory directory;
    private final PersonalData personal;
    private final GroupFacts groups;
    private final RoleDefinitions roles;
    private final PortalAddress portal;

    Letters(
            Templates templates,
            Directory directory,
            PersonalData personal,
            GroupFacts groups,
            RoleDefinitions roles,
            PortalAddress portal) {
        this.templates = templates;
        this.directory = directory;
        this.personal = personal;
        this.groups = groups;
        this.roles = roles;
        this.portal = portal;
    }

    /** Empty where the recipient is not to be told anything any more. */
    Optional<Templates.Letter> to(Notify command) {
        return reader(command.recipient()).map(person -> write(command, person));
    }

    /** Who can read it: somebody who is enabled, not deleted and not erased. */
    Optional<Person> reader(UserId user) {
        return directory
                .find(user)
                .filter(state -> state.isEnabled() && !state.isDeleted())
                .flatMap(state -> state.person(personal));
    }

    private Templates.Letter write(Notify command, Person person) {
        var template =
                templates.find(
                        command.kind(), person.profile().get(ProfileAttribute.PREFERRED_LANGUAGE));
        var values = new HashMap<String, String>();
        values.put("recipient", person.displayName());
        values.put("resource", nameOf(command.about()));
        values.put("link", link(command));
        var dateTime = command.dateTime();
        if (dateTime != null) {
            values.put("date", date(dateTime, template.language()));
        }
        var code = command.code();
        if (code != null) {
            values.put("reason", code);
        }
        return template.fill(values);
    }

    private String nameOf(Resource about) {
        return switch (about.kind()) {
            case GROUP ->
                    groups.nameOf(new GroupId(about.id())).orElseGet(() -> about.id().toString());
            case ROLE -> roles.nameOf(new RoleDefinitionId(about.id()));
        };
    }

    private String link(Notify command) {
        return portal.find().map(address -> address + place(command)).orElse("");
    }

    /** The same as where the portal's own list of notifications leads. */
    private static String place(Notify command) {
        var group =
                command.about().kind() == ResourceKind.GROUP
                        ? Optional.of("groups/" + command.about().id())
                        : Optional.<String>empty();
        return switch (command.kind()) {
            case GROUP_EXPIRING, GROUP_EXPIRED -> group.orElse("");
            case REQUEST_RECEIVED -> "approvals";
            case REQUEST_APPROVED -> group.orElse(REQUESTS);
            case REQUEST_DENIED, REQUEST_TIMED_OUT, DELIVERY_FAILED -> REQUESTS;
        };
    }

    /** As in {@code 31 December 2026, 23:59 UTC}, in the way of the language. */
    static String date(Instant instant, String language) {
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG))
                .appendPattern(", HH:mm 'UTC'")
                .toFormatter(Locale.forLanguageTag(language))
                .format(instant.atOffset(ZoneOffset.UTC));
    }
}
