package org.gatehouse.standalone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.standalone.testing.Http.Answer;

/** All stories share what the organisation decides, so each leaves it as it was. */
public final class SharedSettings {

    private SharedSettings() {}

    /**
     * When it returns, whoever reads next finds it as it was, and not what a story has made of it.
     */
    public static void restore(Http by, String path, Answer found) {
        var restored = by.put(path, found.json());
        assertThat(restored.status()).as(restored.body()).isEqualTo(204);
        var read =
                by.with("Gatehouse-Position", restored.position())
                        .with("Prefer", "wait=10")
                        .get(path);
        assertThat(read.json()).isEqualTo(found.json());
    }
}
