package org.gatehouse.command.groups;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.api.Text;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.platform.messages.Refusal;

/**
 * What a naming policy makes of a name that somebody types (GRP-R6, GRP-R7; inventory 5.4).
 *
 * @param version of the settings, for whoever is refused
 */
record NamingPolicy(Naming naming, String version) {

    static final String BLOCKED_WORD = "groups.blocked-word";
    static final String TOO_LONG = "groups.name-too-long";

    private static final Pattern NAME = Pattern.compile("\\[GroupName]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile("\\[([A-Za-z]+)]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Any other word in brackets is plain text. */
    private static final Map<String, ProfileAttribute> ATTRIBUTES =
            Map.of(
                    "[Department]", ProfileAttribute.DEPARTMENT,
                    "[Company]", ProfileAttribute.COMPANY_NAME,
                    "[Office]", ProfileAttribute.OFFICE_LOCATION,
                    "[StateOrProvince]", ProfileAttribute.STATE,
                    "[CountryOrRegion]", ProfileAttribute.COUNTRY,
                    "[Title]", ProfileAttribute.JOB_TITLE);

    /**
     * @param typed with or without what the policy adds; it is never added twice
     * @param namer of whoever gives the name, asked only if the policy needs it
     * @throws Refusal {@code groups.blocked-word}, which says the word, or {@code
     *     groups.name-too-long}
     */
    GroupName name(GroupName typed, Supplier<Profile> namer) {
        var requirement = naming.prefixSuffixNamingRequirement();
        var place = NAME.matcher(requirement);
        boolean adds = place.find();
        var prefix = adds ? filled(requirement.substring(0, place.start()), namer) : "";
        var suffix = adds ? filled(requirement.substring(place.end()), namer) : "";
        var own = without(prefix, suffix, typed.value());
        blocked(own)
                .ifPresent(word -> {
                    throw Refusal.unprocessable(
                                    BLOCKED_WORD,
                                    "The naming policy (%s) does not allow \"%s\""
                                            .formatted(version, word))
                            .with("word", word);
                });
        return bounded(prefix + own + suffix);
    }

    private GroupName bounded(String name) {
        if (name.codePointCount(0, name.length()) > GroupName.MAX) {
            throw Refusal.unprocessable(
                            TOO_LONG,
                            "With what the naming policy (%s) adds, the name is longer than %d"
                                    .formatted(version, GroupName.MAX))
                    .with("most", GroupName.MAX);
        }
        return new GroupName(name);
    }

    private static String filled(String affix, Supplier<Profile> namer) {
        return BRACKETED
                .matcher(affix)
                .replaceAll(word -> Matcher.quoteReplacement(filledWord(word.group(), namer)));
    }

    private static String filledWord(String bracketed, Supplier<Profile> namer) {
        return ATTRIBUTES.entrySet().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(bracketed))
                .findFirst()
                .map(attribute -> namer.get().get(attribute.getValue()).orElse(""))
                .orElse(bracketed);
    }

    private static String without(String prefix, String suffix, String typed) {
        boolean complete =
                typed.length() > prefix.length() + suffix.length()
                        && typed.startsWith(prefix)
                        && typed.endsWith(suffix);
        return complete
                ? typed.substring(prefix.length(), typed.length() - suffix.length())
                : typed;
    }

    /** Whole words, so that "lass" does not hit "Class"; what is between them does not matter. */
    private Optional<String> blocked(String own) {
        var words = words(own);
        return naming.customBlockedWords().stream()
                .filter(phrase -> {
                    var blocked = words(phrase);
                    return !blocked.isEmpty() && Collections.indexOfSubList(words, blocked) >= 0;
                })
                .findFirst();
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(Text.key(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
