package org.gatehouse.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.gatehouse.verify.Note.Unsigned;
import org.junit.jupiter.api.Test;

class NoteTest {

    private static final String ORIGIN = "example.org/log";

    /** The example of the package note of Go's checksum database (golang.org/x/mod/sumdb/note). */
    private static final String KNOWN_KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String KNOWN =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final KeyPair pair = pair();
    private final VerifierKey key = VerifierKey.of(ORIGIN, pair.getPublic());
    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, 70_000, Hash.leaf(new byte[3]));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException(none);
        }
    }

    @Test
    void a_note_that_others_have_signed_is_opened_by_their_key() throws Unsigned {
        assertThat(Note.open(KNOWN, VerifierKey.parse(KNOWN_KEY)))
                .isEqualTo(
                        """
                        If you think cryptography is the answer to your problem,
                        then you don't know what your problem is.
                        """);
    }

    @Test
    void a_key_is_read_from_its_text_and_from_no_other() {
        assertThat(VerifierKey.parse(key + "\n")).isEqualTo(key);
        assertThat(VerifierKey.parse(KNOWN_KEY)).hasToString(KNOWN_KEY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifierKey.parse(KNOWN_KEY.replace("c74f", "c74e")));
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse("Peter"));
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse("a+b+c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VerifierKey("Peter Neumann", key.key()));
    }

    @Test
    void a_checkpoint_is_what_was_signed() throws Unsigned {
        var note = checkpoint.sign(key, pair.getPrivate());

        assertThat(note)
                .startsWith(
                        "example.org/log\n70000\n" + checkpoint.root().base64() + "\n\n\u2014 ");
        assertThat(Checkpoint.open(note, key)).isEqualTo(checkpoint);
    }

    @Test
    void signatures_of_others_beside_it_are_passed_over() throws Unsigned {
        var other =
                new VerifierKey("witness.example", VerifierKey.of("x", pair().getPublic()).key());
        var note = checkpoint.sign(key, pair.getPrivate());
        var signature =
                "\u2014 witness.example " + Base64.getEncoder().encodeToString(new byte[76]) + "\n";
        int begin = note.indexOf("\n\n") + 2;

        var both = note.substring(0, begin) + signature + note.substring(begin);

        assertThat(Checkpoint.open(both, key)).isEqualTo(checkpoint);
        assertThatExceptionOfType(Unsigned.class).isThrownBy(() -> Note.open(both, other));
    }

    @Test
    void what_another_key_has_signed_or_was_changed_is_refused() {
        var note = checkpoint.sign(key, pair.getPrivate());
        var others = checkpoint.sign(key, pair().getPrivate());

        assertRefused(others);
        assertRefused(note.replace("70000", "70001"));
        assertRefused(note.replace("\n\u2014", "\n-"));
        assertRefused(note.substring(0, note.length() - 1));
        assertRefused(note.substring(0, note.indexOf("\n\n") + 2));
        assertRefused("");
        assertRefused("\n\n\n");
        assertRefused(note.replace("=\n", "\n"));
    }

    @Test
    void a_note_of_the_key_that_is_no_checkpoint_of_its_log_is_refused() {
        assertRefused(Note.sign("example.org/log\nmany\nAAAA\n", key, pair.getPrivate()));
        assertRefused(
                Note.sign(
                        "example.org/log\n-1\n" + checkpoint.root() + "\n",
                        key,
                        pair.getPrivate()));
        assertRefused(
                Note.sign(
                        "example.org/log\n007\n" + checkpoint.root() + "\n",
                        key,
                        pair.getPrivate()));
        assertRefused(
                Note.sign(
                        "example.org/other\n1\n" + checkpoint.root() + "\n",
                        key,
                        pair.getPrivate()));
        assertRefused(Note.sign("example.org/log\n1\n", key, pair.getPrivate()));
    }

    private void assertRefused(String note) {
        assertThatExceptionOfType(Unsigned.class).isThrownBy(() -> Checkpoint.open(note, key));
    }
}
