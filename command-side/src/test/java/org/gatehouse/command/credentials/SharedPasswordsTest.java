package org.gatehouse.command.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import me.gosimple.nbvcxz.resources.DictionaryUtil;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.SecondFactors;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many of the passwords that others have leaked are stopped, and how many good ones with them.
 * The figures are in docs/security.md; these are floors and ceilings.
 */
class SharedPasswordsTest {

    private static final Logger LOG = LoggerFactory.getLogger(SharedPasswordsTest.class);

    private static final Blocklists LISTS = new Blocklists(List.of());
    private static final PasswordRules RULES = new PasswordRules(LISTS, new SecondFactors());
    private static final PasswordOwner NOBODY =
            new PasswordOwner(new Account(new UserId(Ids.next()), "nobody@x.example"), List.of());

    /**
     * @param all in percent, of all passwords by all rules
     * @param words by lists and scores, whatever their length
     * @param eight by lists and scores, of those that would be long enough with a second factor
     * @param fifteen by lists and scores, of those that would be long enough
     */
    @ParameterizedTest
    @CsvSource({"ncsc_100k.txt, 99.5, 65, 65, 15", "xato_top_10000.txt, 100, 100, 100, 100"})
    void so_many_known_passwords_are_refused(
            String file, double all, double words, double eight, double fifteen)
            throws IOException {
        var known =
                Files.readAllLines(SharedData.path("passwords/" + file)).stream()
                        .filter(password -> !password.isEmpty())
                        .toList();

        assertThat(share(file + " by all rules", known, SharedPasswordsTest::refused))
                .isGreaterThanOrEqualTo(all);
        assertThat(share(file + " by words", known, SharedPasswordsTest::tooKnown))
                .isGreaterThanOrEqualTo(words);
        assertThat(share(file + " of 8", longer(known, 8), SharedPasswordsTest::tooKnown))
                .isGreaterThanOrEqualTo(eight);
        assertThat(share(file + " of 15", longer(known, 15), SharedPasswordsTest::tooKnown))
                .isGreaterThanOrEqualTo(fifteen);
    }

    /**
     * Words from a list that is made for throwing dice.
     *
     * @param ceiling in percent
     */
    @ParameterizedTest
    @CsvSource({
        "3,' ',0.1",
        "4,' ',0",
        "4,'-',0",
        "4,'',0.2",
        "5,'',0",
    })
    void hardly_any_passphrase_is_refused_with_them(int words, String between, double ceiling) {
        var list =
                DictionaryUtil.loadUnrankedDictionary(DictionaryUtil.eff_large).keySet().stream()
                        .sorted()
                        .toList();
        var random = new Random(20261123);
        var phrases = new ArrayList<String>();
        while (phrases.size() < 4_000) {
            var phrase =
                    IntStream.range(0, words)
                            .mapToObj(n -> list.get(random.nextInt(list.size())))
                            .collect(Collectors.joining(between));
            if (phrase.length() >= PasswordProtectionSettings.DEFAULT.minimumLength()) {
                phrases.add(phrase);
            }
        }

        assertThat(
                        share(
                                words + " words with '" + between + "'",
                                phrases,
                                SharedPasswordsTest::refused))
                .isLessThanOrEqualTo(ceiling);
    }

    @Test
    void the_blocked_words_of_others_make_passphrases_that_are_taken() throws IOException {
        var list =
                Files.readAllLines(SharedData.path("words/blocked_en.txt")).stream()
                        .filter(word -> !word.isBlank())
                        .toList();
        var random = new Random(20261123);
        var phrases =
                IntStream.range(0, 4_000)
                        .mapToObj(n ->
                                IntStream.range(0, 4)
                                        .mapToObj(i -> list.get(random.nextInt(list.size())))
                                        .collect(Collectors.joining(" ")))
                        .filter(phrase -> phrase.length() >= 15)
                        .toList();

        assertThat(share("blocked words", phrases, SharedPasswordsTest::refused)).isZero();
    }

    private static List<String> longer(List<String> passwords, int length) {
        return passwords.stream()
                .filter(password -> password.codePointCount(0, password.length()) >= length)
                .toList();
    }

    private static double share(String what, List<String> passwords, Predicate<String> refused) {
        long count = passwords.stream().filter(refused).count();
        double share = 100.0 * count / passwords.size();
        LOG.info("{}: {} of {}, {} percent", what, count, passwords.size(), share);
        return share;
    }

    private static boolean refused(String password) {
        try {
            RULES.require(new Secret(password), NOBODY, PasswordProtectionSettings.DEFAULT);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }

    /** By a list, or because there is too little besides what is on one. */
    private static boolean tooKnown(String password) {
        try {
            return LISTS.hold(PasswordText.of(new Secret(password)))
                    || !BannedPasswordScore.of(password, List.of(LISTS.commonest())).isEnough();
        } catch (InvalidValue untypable) {
            return true;
        }
    }
}
