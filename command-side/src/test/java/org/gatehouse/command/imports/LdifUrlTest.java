package org.gatehouse.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LDIF may name a file or an address instead of a value. Nobody may read our files that way. */
class LdifUrlTest {

    private static final String SECRET = "what stands in the file";
    private static final String PERSON = "dn: uid=ada,dc=x\nobjectClass: person\n";

    @TempDir Path folder;
    private String url = "";

    @BeforeEach
    void there_is_a_file() throws IOException {
        var file = folder.resolve("secret");
        Files.writeString(file, SECRET);
        url = file.toUri().toString();
    }

    @Test
    void the_parser_would_fetch_it() throws Exception {
        var entry = LDIFReader.decodeEntry("dn: uid=ada,dc=x", "displayName:< " + url);

        assertThat(entry.getAttributeValue("displayName")).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "displayName:< %s",
                "displayName:<%s",
                "displayName:\n < %s",
                "displayName\n :< %s",
                "displayName:\n \n < %s",
                "displayName:<\n  %s",
                "displayName:<   %s"
            })
    void a_value_that_is_elsewhere_is_not_fetched(String line) {
        var reading = Reading.ldif(PERSON + line.formatted(url) + "\nuid: ada\n");

        assertThat(reading.person().values()).containsOnlyKeys(Attribute.LOGIN);
        assertThat(reading.unplaced()).containsOnlyKeys("displayName");
        assertThat(reading.toString()).doesNotContain(SECRET);
    }

    @Test
    void the_url_of_a_file_that_is_not_there_breaks_no_record() {
        var reading = Reading.ldif(PERSON + "displayName:< " + url + "-not\nuid: ada\n");

        assertThat(reading.person().values()).containsOnlyKeys(Attribute.LOGIN);
    }

    @Test
    void neither_is_one_of_a_dn_or_an_object_class() {
        assertThat(Reading.ldif("dn:< " + url + "\nobjectClass: person\n").toString())
                .doesNotContain(SECRET);
        assertThat(Reading.ldif("dn: uid=ada,dc=x\nobjectClass:< " + url + "\n").others())
                .containsExactly(new Entry.Other(1, "top"));
    }

    @Test
    void a_control_of_a_change_may_hold_one_as_well_even_in_base64() {
        var control = "1.2.3 true:< " + url + "-not";
        var hidden = Base64.getEncoder().encodeToString(control.getBytes(StandardCharsets.UTF_8));

        // The parser would fail, as the file is not there.
        for (var line : new String[] {"control: " + control, "control:: " + hidden}) {
            var reading =
                    Reading.ldif(
                            "dn: uid=ada,dc=x\n"
                                    + line
                                    + "\nchangetype: add\nobjectClass: person\nuid: ada\n");
            assertThat(reading.person().values()).containsOnlyKeys(Attribute.LOGIN);
            assertThat(
                            Reading.ldif("dn: uid=ada,dc=x\n" + line + "\nobjectClass: person\n")
                                    .unplaced())
                    .containsOnlyKeys("control");
        }
    }
}
