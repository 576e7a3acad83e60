package org.gatehouse.command.imports;

import static org.gatehouse.command.imports.Attribute.DISPLAY_NAME;
import static org.gatehouse.command.imports.Attribute.EMPLOYEE_ID;
import static org.gatehouse.command.imports.Attribute.LOGIN;
import static org.gatehouse.command.imports.Attribute.MAIL;
import static org.gatehouse.command.imports.Attribute.USER_PRINCIPAL_NAME;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.facts.UserNames.Kind;
import org.gatehouse.platform.users.Directory;

/** Whom a file means when it names a manager, a member or an owner. */
final class References {

    private final UserNames names;
    private final Directory directory;
    private final PrincipalNames principalNames;

    private final Map<String, UserId> ofFile = new HashMap<>();

    /** What people are called, which may be several: those are nobody. */
    private final Map<String, UserId> byDisplayName = new HashMap<>();

    private final Set<String> ambiguous = new HashSet<>();

    References(UserNames names, Directory directory, PrincipalNames principalNames) {
        this.names = names;
        this.directory = directory;
        this.principalNames = principalNames;
    }

    /** From now on the file may name them by any of their names. */
    void add(UserId user, Entry.Person person, UserPrincipalName principalName) {
        ofFile.put(user.toString(), user);
        ofFile.put(principalName.key(), user);
        if (person.dn() != null) {
            ofFile.put(Text.key(person.dn()), user);
        }
        for (var attribute : new Attribute[] {USER_PRINCIPAL_NAME, LOGIN, EMPLOYEE_ID, MAIL}) {
            var name = person.values().get(attribute);
            if (name != null) {
                ofFile.putIfAbsent(Text.key(name), user);
            }
        }
        var displayName = person.values().get(DISPLAY_NAME);
        if (displayName != null) {
            var former = byDisplayName.putIfAbsent(Text.key(displayName), user);
            if (former != null && !former.equals(user)) {
                ambiguous.add(Text.key(displayName));
            }
        }
    }

    /** Somebody of the file, or somebody who was known before. */
    Optional<UserId> find(String reference) {
        var key = Text.key(reference);
        var found = ofFile.get(key);
        if (found == null && !ambiguous.contains(key)) {
            found = byDisplayName.get(key);
        }
        return Optional.ofNullable(found).or(() -> known(reference));
    }

    private Optional<UserId> known(String reference) {
        var name = RelativeName.of(reference);
        return id(name).or(() -> names.find(Kind.EMPLOYEE_ID, name))
                .or(() ->
                        principalName(name, reference)
                                .flatMap(one -> names.find(Kind.PRINCIPAL_NAME, one.value())));
    }

    private Optional<UserId> id(String text) {
        try {
            var user = new UserId(UUID.fromString(text));
            return directory.find(user).map(state -> user);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<UserPrincipalName> principalName(String name, String reference) {
        try {
            return principalNames.withDomain(name, reference);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }
}
