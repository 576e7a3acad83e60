package org.gatehouse.command.imports;

import static org.gatehouse.command.imports.Attribute.EMPLOYEE_ID;
import static org.gatehouse.command.imports.Attribute.ID;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.facts.UserNames.Kind;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.UserState;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry is about. Somebody is recognised by id, employee number and sign-in name, whichever
 * of them the file has, so that the same file says nothing new when it is read again.
 */
final class Recognition {

    /** Its id, number and name belong to different people. */
    static final String AMBIGUOUS = "imports.ambiguous";

    /** Somebody whom an earlier entry of the file is about. */
    static final String TWICE = "imports.told-twice";

    /** There is nothing to make a sign-in name of, or no domain: the import can name one. */
    static final String NO_PRINCIPAL_NAME = "imports.no-principal-name";

    private final Directory directory;
    private final UserNames names;
    private final PrincipalNames principalNames;
    private final Findings findings;

    private final Set<UserId> told = new LinkedHashSet<>();
    private final Map<String, UserId> newNumbers = new HashMap<>();
    private final Map<String, UserId> newNames = new HashMap<>();

    Recognition(
            Directory directory,
            UserNames names,
            PrincipalNames principalNames,
            Findings findings) {
        this.directory = directory;
        this.names = names;
        this.principalNames = principalNames;
        this.findings = findings;
    }

    /**
     * @param principalName what the file says, or what was made up for somebody new; null where the
     *     file does not say and somebody is known
     * @param state null for somebody new
     */
    record Whom(
            UserId user, @Nullable UserPrincipalName principalName, @Nullable UserState state) {}

    /** Empty where nothing can be taken over; the findings say why. */
    Optional<Whom> of(Entry.Person person) {
        try {
            return recognise(person);
        } catch (InvalidValue notAPrincipalName) {
            return refused(
                    person, Attribute.USER_PRINCIPAL_NAME.graphName(), notAPrincipalName.code());
        }
    }

    private Optional<Whom> recognise(Entry.Person person) {
        var number = person.values().get(EMPLOYEE_ID);
        var given = principalNames.given(person);
        var name = number == null ? given.or(() -> principalNames.made(person, null)) : given;
        var id = id(person);
        var found = new LinkedHashSet<UserId>();
        id.filter(user -> directory.find(user).isPresent()).ifPresent(found::add);
        if (number != null) {
            known(newNumbers, Kind.EMPLOYEE_ID, number).ifPresent(found::add);
        }
        name.flatMap(one -> known(newNames, Kind.PRINCIPAL_NAME, one.value()))
                .ifPresent(found::add);
        if (found.size() > 1) {
            return refused(person, null, AMBIGUOUS);
        }
        if (found.isEmpty()) {
            return newcomer(person, id, number, name);
        }
        var user = found.getFirst();
        if (!told.add(user)) {
            return refused(person, null, TWICE);
        }
        var state = directory.find(user).orElseThrow();
        return state.isDeleted() || state.isPurged()
                ? refused(person, null, UserFacts.DELETED)
                : Optional.of(new Whom(user, given.orElse(null), state));
    }

    private Optional<Whom> newcomer(
            Entry.Person person,
            Optional<UserId> id,
            @Nullable String number,
            Optional<UserPrincipalName> given) {
        var name =
                given.or(() -> principalNames.made(person, null).filter(this::isFree))
                        .or(() -> principalNames.made(person, number).filter(this::isFree))
                        .or(() -> number == null ? Optional.empty() : numbered(person, number));
        if (name.isEmpty()) {
            return refused(person, null, NO_PRINCIPAL_NAME);
        }
        var user = id.orElseGet(() -> new UserId(Ids.next()));
        if (!told.add(user)) {
            return refused(person, null, TWICE);
        }
        newNames.put(name.get().key(), user);
        if (number != null) {
            newNumbers.put(Text.key(number), user);
        }
        return Optional.of(new Whom(user, name.get(), null));
    }

    private Optional<UserPrincipalName> numbered(Entry.Person person, String number) {
        return principalNames.withDomain(number.replaceAll("\\s", ""), person.dn());
    }

    private boolean isFree(UserPrincipalName name) {
        return known(newNames, Kind.PRINCIPAL_NAME, name.value()).isEmpty();
    }

    private Optional<UserId> known(Map<String, UserId> ofFile, Kind kind, String name) {
        return Optional.ofNullable(ofFile.get(Text.key(name))).or(() -> names.find(kind, name));
    }

    /** Files have other things than UUIDs under that name; those are nobody's id here. */
    private static Optional<UserId> id(Entry.Person person) {
        var id = person.values().get(ID);
        try {
            return id == null ? Optional.empty() : Optional.of(new UserId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<Whom> refused(Entry.Person person, @Nullable String attribute, String code) {
        findings.refuse(person.line(), attribute, code);
        return Optional.empty();
    }
}
