package org.gatehouse.command.credentials;

import static me.gosimple.nbvcxz.resources.DictionaryUtil.eff_large;
import static me.gosimple.nbvcxz.resources.DictionaryUtil.english;
import static me.gosimple.nbvcxz.resources.DictionaryUtil.female_names;
import static me.gosimple.nbvcxz.resources.DictionaryUtil.male_names;
import static me.gosimple.nbvcxz.resources.DictionaryUtil.passwords;
import static me.gosimple.nbvcxz.resources.DictionaryUtil.surnames;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/**
 * The lists that come with nbvcxz: the commonest passwords, words and names.
 *
 * @param all none of them may be a password
 * @param commonest of the passwords, which count little wherever they stand in one. Of more of them
 *     people make passphrases that are good (docs/security.md)
 */
record BundledWords(WordBlocklist all, BannedTerms commonest) {

    private static final int COMMONEST = 2_000;

    private static final Pattern WORD_AND_DIGIT = Pattern.compile("\\p{L}+[0-9]");

    /** Takes a moment, and a couple of megabytes for good. */
    static BundledWords load() {
        var ranks = DictionaryUtil.loadRankedDictionary(passwords);
        var others =
                Stream.of(english, eff_large, female_names, male_names, surnames)
                        .map(DictionaryUtil::loadUnrankedDictionary);
        var all =
                Stream.concat(Stream.of(ranks), others)
                        .flatMap(dictionary -> dictionary.keySet().stream());
        var commonest =
                ranks.entrySet().stream()
                        .filter(word -> word.getValue() <= COMMONEST)
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .filter(word -> !isVariant(word, ranks))
                        .toList();
        return new BundledWords(new WordBlocklist(all), new BannedTerms(commonest));
    }

    /**
     * As {@code monkey1}: it is the word and a character. By itself it would have a neighbour that
     * is the word and any character.
     */
    private static boolean isVariant(String word, Map<String, Integer> ranks) {
        var letters = word.substring(0, word.length() - 1);
        return WORD_AND_DIGIT.matcher(word).matches()
                && ranks.getOrDefault(letters, Integer.MAX_VALUE) <= COMMONEST;
    }
}
