package org.gatehouse.standalone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.platform.testing.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** Texts that break programs. */
public final class NaughtyStrings {

    private NaughtyStrings() {}

    /** Those of the shared data, and some for types and databases. */
    public static List<String> all() {
        try {
            var file = SharedData.path("words/naughty_strings.json");
            var texts = new JsonMapper().readValue(Files.readAllBytes(file), String[].class);
            var all = new ArrayList<>(List.of(texts));
            all.addAll(
                    List.of(
                            "\0",
                            "a\0b",
                            "\ud800",
                            "\udc00a",
                            "+10000-01-01T00:00:00Z",
                            "-1000000000-01-01T00:00:00Z",
                            "+1000000000-12-31T23:59:59.999999999Z",
                            "9999-12-31T23:59:60Z",
                            "9223372036854775808",
                            "-1",
                            "WyIxMDAwMDAwMDAwMDAwMDAwMDAwMCJd",
                            "WyJcdTAwMDAiLCIwMTkwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDEiXQ"));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
