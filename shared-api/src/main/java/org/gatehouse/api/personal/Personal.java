package org.gatehouse.api.personal;

import java.lang.reflect.Type;
import java.util.Objects;

/**
 * A piece of personal data inside an event. It is {@link Clear} while a decision makes the event,
 * stored encrypted under the subject's key, and {@link Sealed} when read back: reading an event
 * decrypts nothing. Whoever may show the value reveals it, and finds nothing once the subject is
 * erased.
 *
 * @param <T> a type with a JSON form
 */
public sealed interface Personal<T> {

    Subject subject();

    static <T> Personal<T> of(Subject subject, T value) {
        return new Clear<>(subject, value);
    }

    /** Not yet stored. Prints no value: events are logged and compared in tests. */
    record Clear<T>(Subject subject, T value) implements Personal<T> {

        public Clear {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(value);
        }

        @Override
        public String toString() {
            return "Personal[" + subject + "]";
        }
    }

    /**
     * As stored: AES-256-GCM under version {@code key} of the subject's key, with subject, event
     * name and field as additional data, so that a value moved to another place does not open.
     *
     * @param nonce Base64
     * @param ciphertext Base64, with the tag
     * @param event stored name of the event that holds the value
     * @param field JSON pointer of the value in the payload (or {@code metadata} and a pointer)
     * @param type what {@code T} is
     */
    record Sealed<T>(
            Subject subject,
            int key,
            String nonce,
            String ciphertext,
            String event,
            String field,
            Type type)
            implements Personal<T> {

        @Override
        public String toString() {
            return "Personal[" + subject + "]";
        }
    }

    /** Written after the subject had been erased: nothing was stored but whose it was. */
    record Erased<T>(Subject subject) implements Personal<T> {}
}
