package org.gatehouse.provider.signins;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.provider.ProviderEnabled;
import org.gatehouse.provider.signins.NewPasswords.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Says which rules a password is against, in the language of whoever chooses it: a message {@code
 * violation.<code>} holds the arguments of the problem as {@code {name}}. What has no message, or
 * lacks an argument, is said as the API says it.
 */
@Component
@Conditional(ProviderEnabled.class)
final class ViolationSentences {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final MessageSource messages;

    ViolationSentences(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(List<Violation> violations, Locale locale) {
        return violations.stream().map(violation -> sentence(violation, locale)).toList();
    }

    private String sentence(Violation violation, Locale locale) {
        var message = messages.getMessage("violation." + violation.code(), null, null, locale);
        return message == null || !names(message, violation)
                ? violation.detail()
                : NAMED.matcher(message)
                        .replaceAll(named ->
                                Matcher.quoteReplacement(
                                        said(violation.arguments().get(named.group(1)), locale)));
    }

    private static boolean names(String message, Violation violation) {
        return NAMED.matcher(message)
                .results()
                .allMatch(named -> violation.arguments().get(named.group(1)) != null);
    }

    private String said(@Nullable Object value, Locale locale) {
        return switch (value) {
            case Collection<?> texts ->
                    texts.stream()
                            .map(text -> said(text, locale))
                            .collect(Collectors.joining(", "));
            case String text -> messages.getMessage("quoted", new Object[] {text}, locale);
            case null, default -> String.valueOf(value);
        };
    }
}
