package org.gatehouse.command.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.platform.credentials.LooseForm;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BannedPasswordScoreTest {

    private static final List<String> TERMS = List.of("Contoso", "blank", "abcdef", "P@ssw0rd");

    private static BannedPasswordScore score(String password) {
        return BannedPasswordScore.of(password, List.of(new BannedTerms(TERMS)));
    }

    @Nested
    class TheWorkedExamples {

        @Test
        void two_terms_and_two_characters_are_not_enough() {
            var score = score("C0ntos0Blank12");

            assertThat(score).isEqualTo(new BannedPasswordScore(4, List.of("Contoso", "blank")));
            assertThat(score.isEnough()).isFalse();
        }

        @Test
        void two_terms_and_three_characters_are() {
            var score = score("ContoS0Bl@nkf9!");

            assertThat(score).isEqualTo(new BannedPasswordScore(5, List.of("Contoso", "blank")));
            assertThat(score.isEnough()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, 1",
        "abcdeg, 1",
        "xbcdef, 1",
        "abcde, 1",
        "bcdef, 1",
        "abxcdef, 1",
        "abcdefg, 2",
        "xabcdef, 2",
        "abccdef, 1",
        "abcdeff, 2",
        "abcxyz, 6",
        "abcdefabcdef, 2",
        "blanc, 5",
        "\uff21\uff22\uff23\uff24\uff25\uff26, 1",
        "passwrd, 1",
        "'', 0",
    })
    void a_term_counts_one_point_within_one_edit_and_what_stands_around_it_by_itself(
            String password, int points) {
        assertThat(score(password).points()).isEqualTo(points);
    }

    @Test
    void a_password_without_terms_has_a_point_for_each_character() {
        assertThat(score("kq7 zv\uD83D\uDE00wj")).isEqualTo(new BannedPasswordScore(9, List.of()));
    }

    @Test
    void a_term_is_told_as_it_is_written_and_rather_one_that_is_there_than_its_neighbour() {
        var terms = List.of(new BannedTerms(List.of("slimmer", "S0mmer", "summer", "simmer")));

        assertThat(BannedPasswordScore.of("summer-sommer", terms).terms())
                .containsExactly("summer", "S0mmer");
    }

    @Test
    void lists_are_read_together_and_terms_of_other_lengths_are_left_out() {
        var lists =
                List.of(
                        new BannedTerms(List.of("abc", "seventeen letters", "dragon")),
                        new BannedTerms(List.of("monkey")));

        assertThat(BannedPasswordScore.of("dragonmonkeyabc", lists))
                .isEqualTo(new BannedPasswordScore(5, List.of("dragon", "monkey")));
    }

    /** Short words of few letters, so that terms overlap in every way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_is_what_trying_every_reading_finds(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            var terms = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                terms.add(word(random, 4 + random.nextInt(4)));
            }
            var password = word(random, random.nextInt(15));

            assertThat(BannedPasswordScore.of(password, List.of(new BannedTerms(terms))).points())
                    .as("%s in %s, seed %d", terms, password, seed)
                    .isEqualTo(fewest(LooseForm.of(password), terms));
        }
    }

    private static String word(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf("ab1".charAt(random.nextInt(3))))
                .collect(Collectors.joining());
    }

    private static int fewest(String text, List<String> terms) {
        var fewest = new int[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            fewest[end] = fewest[end - 1] + 1;
            for (int start = 0; start < end; start++) {
                var window = text.substring(start, end);
                if (terms.stream().anyMatch(term -> reads(window, LooseForm.of(term)))) {
                    fewest[end] = Math.min(fewest[end], fewest[start] + 1);
                }
            }
        }
        return fewest[text.length()];
    }

    private static boolean reads(String window, String term) {
        if (window.equals(term)) {
            return true;
        }
        boolean besides =
                window.length() > term.length()
                        && (window.startsWith(term) || window.endsWith(term));
        return term.length() >= BannedTerms.SHORTEST_WITH_NEIGHBOURS
                && !besides
                && distance(window, term) <= 1;
    }

    /** Levenshtein's, as in every textbook. */
    private static int distance(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            var above = Arrays.copyOf(row, row.length);
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
