package org.gatehouse.command.imports;

import static org.gatehouse.command.imports.Attribute.DISPLAY_NAME;
import static org.gatehouse.command.imports.Attribute.GIVEN_NAME;
import static org.gatehouse.command.imports.Attribute.LOGIN;
import static org.gatehouse.command.imports.Attribute.MAIL;
import static org.gatehouse.command.imports.Attribute.SURNAME;
import static org.gatehouse.command.imports.Attribute.USER_PRINCIPAL_NAME;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.users.UserPrincipalName;
import org.jspecify.annotations.Nullable;

/**
 * Makes sign-in names of what files call people. A name without a domain gets the one that was
 * asked for, else that of the directory (RFC 2247), else that of whoever imports.
 */
final class PrincipalNames {

    private final @Nullable String asked;
    private final @Nullable String own;

    /**
     * @param asked for this import
     * @param own that of whoever imports
     */
    PrincipalNames(@Nullable String asked, @Nullable String own) {
        this.asked = asked;
        this.own = own;
    }

    /**
     * The name that the file gives: a sign-in name, a login, or a mail address.
     *
     * @throws org.gatehouse.api.InvalidValue if it cannot be one
     */
    Optional<UserPrincipalName> given(Entry.Person person) {
        return Stream.of(USER_PRINCIPAL_NAME, LOGIN, MAIL)
                .flatMap(attribute -> Stream.ofNullable(person.values().get(attribute)))
                .findFirst()
                .flatMap(name -> withDomain(name, person.dn()));
    }

    /** Whether the file says what the person signs in with, rather than only their mail. */
    static boolean saysSignIn(Entry.Person person) {
        return person.values().containsKey(USER_PRINCIPAL_NAME)
                || person.values().containsKey(LOGIN);
    }

    /**
     * A name made of the person's own, for files that have no other: {@code jimmy.taylor}.
     *
     * @param distinguishedBy what follows where somebody else has that
     */
    Optional<UserPrincipalName> made(Entry.Person person, @Nullable String distinguishedBy) {
        var parts =
                Stream.of(GIVEN_NAME, SURNAME)
                        .flatMap(attribute -> Stream.ofNullable(person.values().get(attribute)))
                        .toList();
        var displayName = person.values().get(DISPLAY_NAME);
        if (parts.isEmpty() && displayName != null) {
            parts = List.of(displayName.split(" ", -1));
        }
        var name =
                Stream.concat(parts.stream(), Stream.ofNullable(distinguishedBy))
                        .map(PrincipalNames::plain)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("."));
        return name.isEmpty() ? Optional.empty() : withDomain(name, person.dn());
    }

    /** Without accents, and only what every mail system takes. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    Optional<UserPrincipalName> withDomain(String name, @Nullable String dn) {
        if (name.indexOf('@') >= 0) {
            return Optional.of(new UserPrincipalName(name));
        }
        var domain = asked != null ? asked : domainOf(dn).orElse(own);
        return domain == null
                ? Optional.empty()
                : Optional.of(new UserPrincipalName(name + "@" + domain));
    }

    /** That of the components {@code dc} of a DN (RFC 2247). */
    private static Optional<String> domainOf(@Nullable String dn) {
        if (dn == null || dn.indexOf('=') < 0) {
            return Optional.empty();
        }
        try {
            var domain =
                    Arrays.stream(new DN(dn).getRDNs())
                            .filter(rdn -> rdn.hasAttribute("dc"))
                            .map(rdn -> rdn.getAttributeValues()[0])
                            .collect(Collectors.joining("."));
            return domain.isEmpty() ? Optional.empty() : Optional.of(domain);
        } catch (LDAPException notADn) {
            return Optional.empty();
        }
    }
}
