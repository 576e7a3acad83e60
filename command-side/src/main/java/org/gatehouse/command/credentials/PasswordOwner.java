package org.gatehouse.command.credentials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.users.UserState.Person;

/**
 * Whoever chooses a password.
 *
 * @param names that are not to be in it; personal, so they are not printed
 */
record PasswordOwner(Account account, List<String> names) {

    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    PasswordOwner {
        names = List.copyOf(names);
    }

    /** What others know of them: each word of their name, and what they sign in as. */
    static PasswordOwner of(Account account, Person person) {
        var signIn = person.userPrincipalName();
        int at = signIn.lastIndexOf('@');
        var local = at < 0 ? signIn : signIn.substring(0, at);
        var profile = person.profile();
        var words =
                Stream.of(
                                Optional.of(person.displayName()),
                                profile.get(ProfileAttribute.GIVEN_NAME),
                                profile.get(ProfileAttribute.SURNAME),
                                Optional.of(local))
                        .flatMap(Optional::stream)
                        .flatMap(name -> Arrays.stream(NO_NAME.split(name)));
        return new PasswordOwner(
                account, Stream.concat(words, Stream.of(local)).distinct().toList());
    }

    @Override
    public String toString() {
        return "PasswordOwner[" + account + "]";
    }
}
