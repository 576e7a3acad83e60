package org.gatehouse.command.imports;

import static org.gatehouse.command.imports.Attribute.DISPLAY_NAME;
import static org.gatehouse.command.imports.Attribute.GIVEN_NAME;
import static org.gatehouse.command.imports.Attribute.MAIL;
import static org.gatehouse.command.imports.Attribute.SURNAME;
import static org.gatehouse.command.imports.Attribute.USER_TYPE;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.Edit;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.users.LanguageTag;
import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.ProfileText;
import org.gatehouse.api.users.UserCommand;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.imports.Findings.Count;
import org.gatehouse.command.imports.Recognition.Whom;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.users.UserState;
import org.jspecify.annotations.Nullable;

/**
 * What an entry about a person would change. What the file does not say stays as it is, and nobody
 * is enabled again by a file.
 */
final class People {

    /** Somebody whom the file calls active is disabled here, and stays so. */
    static final String STILL_DISABLED = "imports.still-disabled";

    static final String UNKNOWN_USER_TYPE = "imports.unknown-user-type";

    private final Recognition recognition;
    private final PersonalData personal;
    private final Findings findings;

    People(Recognition recognition, PersonalData personal, Findings findings) {
        this.recognition = recognition;
        this.personal = personal;
        this.findings = findings;
    }

    /**
     * @param commands each with what it counts as once it is done
     * @param manager who is the manager now
     * @param inactive whether the user cannot be given anything then
     */
    record Plan(
            UserId user,
            UserPrincipalName principalName,
            Map<UserCommand, Count> commands,
            @Nullable UserId manager,
            boolean inactive) {}

    /** Empty where nothing can be taken over; the findings say why. */
    Optional<Plan> of(Entry.Person person) {
        return recognition
                .of(person)
                .flatMap(whom -> {
                    var state = whom.state();
                    return state == null
                            ? Optional.of(newcomer(person, whom))
                            : known(person, whom, state);
                });
    }

    private Plan newcomer(Entry.Person person, Whom whom) {
        var principalName = Objects.requireNonNull(whom.principalName());
        var commands = new LinkedHashMap<UserCommand, Count>();
        commands.put(
                new RegisterUser(
                        whom.user(),
                        name(person, principalName),
                        principalName,
                        value(person, MAIL, MailAddress::new),
                        profile(person),
                        Objects.requireNonNullElse(userType(person), UserType.MEMBER)),
                Count.REGISTERED);
        boolean inactive = Boolean.FALSE.equals(person.enabled());
        if (inactive) {
            commands.put(new DisableUser(whom.user()), Count.DISABLED);
        }
        return new Plan(whom.user(), principalName, commands, null, inactive);
    }

    private Optional<Plan> known(Entry.Person person, Whom whom, UserState state) {
        var now = state.person(personal);
        if (now.isEmpty()) {
            findings.refuse(person.line(), null, UserFacts.ERASED);
            return Optional.empty();
        }
        var commands = new LinkedHashMap<UserCommand, Count>();
        var edit = edit(person, whom, state, now.get());
        if (edit.equals(nothing(whom.user()))) {
            findings.count(Count.UNCHANGED);
        } else {
            commands.put(edit, Count.EDITED);
        }
        if (Boolean.FALSE.equals(person.enabled()) && state.isEnabled()) {
            commands.put(new DisableUser(whom.user()), Count.DISABLED);
        } else if (Boolean.TRUE.equals(person.enabled()) && !state.isEnabled()) {
            findings.leaveOut(person.line(), Attribute.ACCOUNT_ENABLED.graphName(), STILL_DISABLED);
        }
        var principalName =
                Objects.requireNonNullElseGet(
                        whom.principalName(),
                        () -> new UserPrincipalName(now.get().userPrincipalName()));
        boolean inactive = !state.isEnabled() || Boolean.FALSE.equals(person.enabled());
        return Optional.of(
                new Plan(whom.user(), principalName, commands, state.manager(), inactive));
    }

    private static EditUser nothing(UserId user) {
        return new EditUser(user, null, null, null, Map.of(), null);
    }

    private EditUser edit(Entry.Person person, Whom whom, UserState state, UserState.Person now) {
        var name = value(person, DISPLAY_NAME, PersonName::new);
        var principalName = PrincipalNames.saysSignIn(person) ? whom.principalName() : null;
        var mail = value(person, MAIL, MailAddress::new);
        var type = userType(person);
        var profile = profile(person);
        profile.entrySet()
                .removeIf(entry ->
                        now.profile()
                                .get(entry.getKey())
                                .filter(entry.getValue().value()::equals)
                                .isPresent());
        return new EditUser(
                whom.user(),
                name == null || name.value().equals(now.displayName()) ? null : name,
                principalName == null || principalName.value().equals(now.userPrincipalName())
                        ? null
                        : principalName,
                mail == null || mail.value().equals(now.mail()) ? null : new Edit<>(mail),
                profile.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> new Edit<>(entry.getValue()))),
                type == state.userType() ? null : type);
    }

    private PersonName name(Entry.Person person, UserPrincipalName principalName) {
        var name = value(person, DISPLAY_NAME, PersonName::new);
        if (name != null) {
            return name;
        }
        var own =
                Stream.of(GIVEN_NAME, SURNAME)
                        .map(attribute -> value(person, attribute, ProfileText::new))
                        .filter(Objects::nonNull)
                        .map(ProfileText::value)
                        .collect(Collectors.joining(" "));
        return new PersonName(
                own.isEmpty()
                        ? principalName.value().substring(0, principalName.value().indexOf('@'))
                        : own);
    }

    private Map<ProfileAttribute, ProfileText> profile(Entry.Person person) {
        var profile = new EnumMap<ProfileAttribute, ProfileText>(ProfileAttribute.class);
        for (var attribute : ProfileAttribute.values()) {
            var text =
                    value(
                            person,
                            Attribute.valueOf(attribute.name()),
                            attribute == ProfileAttribute.PREFERRED_LANGUAGE
                                    ? People::language
                                    : ProfileText::new);
            if (text != null) {
                profile.put(attribute, text);
            }
        }
        return profile;
    }

    /** Of several, as browsers send them (RFC 2798 section 2.7), the first. */
    private static ProfileText language(String text) {
        var first = text.split("[,;]", 2)[0].strip().replace('_', '-');
        return new ProfileText(new LanguageTag(first).value());
    }

    private @Nullable UserType userType(Entry.Person person) {
        var type = person.values().get(USER_TYPE);
        if (type == null) {
            return null;
        }
        try {
            return UserType.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            findings.leaveOut(person.line(), USER_TYPE.graphName(), UNKNOWN_USER_TYPE);
            return null;
        }
    }

    /** A value that cannot be what it should be is left out, and said. */
    private <T> @Nullable T value(
            Entry.Person person, Attribute attribute, Function<String, T> type) {
        var text = person.values().get(attribute);
        try {
            return text == null ? null : type.apply(text);
        } catch (InvalidValue wrong) {
            findings.leaveOut(person.line(), attribute.graphName(), wrong.code());
            return null;
        }
    }
}
