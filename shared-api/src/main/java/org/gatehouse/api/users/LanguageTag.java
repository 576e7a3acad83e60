package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;

/** A language as BCP 47 names it, such as {@code pt-BR}; stored in its canonical form. */
public record LanguageTag(@JsonValue String value) {

    public static final int MAX = 35;

    @JsonCreator
    public LanguageTag {
        try {
            value =
                    new Locale.Builder()
                            .setLanguageTag(Text.line(value, MAX))
                            .build()
                            .toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new InvalidValue("value.not-a-language", "A language tag is expected, as in de");
        }
    }
}
