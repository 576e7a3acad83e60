package org.gatehouse.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanarySearchTest {

    private static final String CANARY = "canary-9f2c41";

    @RegisterExtension static final TestDatabase database = TestDatabase.with("keys");

    private final CanarySearch search = new CanarySearch(database.superuser(), Set.of("keys.home"));

    @ParameterizedTest
    @ValueSource(strings = {"text", "varchar(200)", "json", "jsonb", "bytea", "text[]", "xml"})
    void a_value_is_found_in_a_column_of_whatever_type(String type) {
        holding(
                type,
                switch (type) {
                    case "text[]" -> "{one,Ann " + CANARY + "}";
                    case "json", "jsonb" -> "{\"name\": \"Ann " + CANARY + "\"}";
                    default -> "Ann " + CANARY;
                });

        assertThat(search.places(CANARY)).containsExactly("keys.leak.value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void a_value_is_found_in_base64_and_hex_wherever_it_begins(String before) {
        var bytes = (before + CANARY + "?").getBytes(UTF_8);

        holding("text", Base64.getEncoder().encodeToString(bytes));
        assertThat(search.places(CANARY)).containsExactly("keys.leak.value");

        holding("bytea", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        assertThat(search.places(CANARY)).containsExactly("keys.leak.value");

        holding("text", HexFormat.of().withUpperCase().formatHex(bytes));
        assertThat(search.places(CANARY)).containsExactly("keys.leak.value");
    }

    @Test
    void a_value_in_other_case_is_found() {
        holding("text", CANARY.toUpperCase(java.util.Locale.ROOT));

        assertThat(search.places(CANARY)).containsExactly("keys.leak.value");
    }

    @Test
    void bytes_are_found() {
        var secret = new byte[] {(byte) 0xC3, 0x28, 0, (byte) 0xFF, 1, 2, 3};
        holding("text", "x" + Base64.getEncoder().encodeToString(secret));

        assertThat(search.places(secret)).containsExactly("keys.leak.value");
    }

    @Test
    void a_value_in_its_home_table_is_not_reported_and_one_that_is_nowhere_is_not_found() {
        holding("text", "nothing");
        database.superuser().execute("create table if not exists keys.home (value text)");
        database.superuser().update("insert into keys.home values (?)", CANARY);

        assertThat(search.places(CANARY)).isEmpty();
        assertThat(new CanarySearch(database.superuser(), Set.of()).places(CANARY))
                .containsExactly("keys.home.value");
    }

    private static void holding(String type, String value) {
        var db = database.superuser();
        db.execute("drop table if exists keys.home, keys.leak");
        db.execute("create table keys.leak (value " + type + ")");
        if (type.equals("bytea")) {
            db.update("insert into keys.leak values (?)", (Object) value.getBytes(UTF_8));
        } else {
            db.update("insert into keys.leak values (?::" + type + ")", value);
        }
    }
}
