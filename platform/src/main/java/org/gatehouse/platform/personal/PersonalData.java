package org.gatehouse.platform.personal;

import java.lang.reflect.Type;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Personal.Clear;
import org.gatehouse.api.personal.Personal.Erased;
import org.gatehouse.api.personal.Personal.Sealed;
import org.gatehouse.api.personal.Subject;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals personal data under its subject's key and reveals it again while that key exists:
 * AES-256-GCM, a random nonce, and subject, event name and field as additional data.
 */
public final class PersonalData {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Its own: the stored form must not follow anybody's settings of web JSON. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecureRandom random = new SecureRandom();
    private final SubjectKeys keys;

    public PersonalData(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals a value for one place; {@link Erased} when its subject is. Of the type only the class
     * is known here: a list, say, opens once it has been read as part of its event.
     *
     * @param event stored name of the event
     * @param field JSON pointer of the value in the payload
     */
    public <T> Personal<T> seal(Clear<T> clear, String event, String field) {
        var type = clear.value().getClass();
        return seal(clear.subject(), json(clear), new Place(event, field, type));
    }

    /**
     * The value, or nothing once its subject is erased.
     *
     * @throws PersonalDataTampered if it is not what was stored at this place
     */
    public <T> Optional<T> reveal(Personal<T> personal) {
        return switch (personal) {
            case Clear<T> clear -> Optional.of(clear.value());
            case Erased<T> _ -> Optional.empty();
            case Sealed<T> sealed -> open(sealed).map(json -> value(json, sealed));
        };
    }

    /** Fetches the keys of many values in one go; worth it before revealing a page or a batch. */
    public void prefetch(Collection<? extends Personal<?>> values) {
        keys.prefetch(
                values.stream()
                        .filter(Sealed.class::isInstance)
                        .map(Personal::subject)
                        .collect(Collectors.toSet()));
    }

    /**
     * What is to be stored at a place. A sealed value that comes from another place, such as a
     * former name, is sealed anew, since it would not open there.
     */
    <T> Personal<T> at(String event, String field, Personal<T> personal) {
        return switch (personal) {
            case Clear<T> clear -> seal(clear, event, field);
            case Erased<T> erased -> erased;
            case Sealed<T> sealed
                    when sealed.event().equals(event) && sealed.field().equals(field) ->
                    sealed;
            case Sealed<T> sealed -> {
                var json = open(sealed);
                yield json.isEmpty()
                        ? new Erased<>(sealed.subject())
                        : seal(
                                sealed.subject(),
                                json.get(),
                                new Place(event, field, sealed.type()));
            }
        };
    }

    private record Place(String event, String field, Type type) {}

    private <T> Personal<T> seal(Subject subject, byte[] json, Place place) {
        var key = keys.current(subject);
        if (key.isEmpty()) {
            return new Erased<>(subject);
        }
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher =
                    cipher(Cipher.ENCRYPT_MODE, key.get(), nonce, place.event(), place.field());
            var base64 = Base64.getEncoder();
            return new Sealed<>(
                    subject,
                    key.get().version(),
                    base64.encodeToString(nonce),
                    base64.encodeToString(cipher.doFinal(json)),
                    place.event(),
                    place.field(),
                    place.type());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data of " + subject + " cannot be sealed", e);
        }
    }

    private Optional<byte[]> open(Sealed<?> sealed) {
        var key = keys.find(sealed.subject(), sealed.key());
        if (key.isEmpty() && !keys.isErased(sealed.subject())) {
            throw new PersonalDataTampered(sealed);
        }
        return key.map(found -> open(sealed, found));
    }

    private static byte[] open(Sealed<?> sealed, SubjectKey key) {
        try {
            var base64 = Base64.getDecoder();
            var nonce = base64.decode(sealed.nonce());
            return cipher(Cipher.DECRYPT_MODE, key, nonce, sealed.event(), sealed.field())
                    .doFinal(base64.decode(sealed.ciphertext()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new PersonalDataTampered(sealed);
        }
    }

    private static Cipher cipher(int mode, SubjectKey key, byte[] nonce, String event, String field)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(LengthPrefixed.of(key.subject().toString(), event, field));
        return cipher;
    }

    // Neither passes a cause on: Jackson's messages quote the value.

    private static byte[] json(Clear<?> clear) {
        try {
            return JSON.writeValueAsBytes(clear.value());
        } catch (JacksonException _) {
            throw new IllegalStateException("Personal data of " + clear.subject() + " has no JSON");
        }
    }

    private static <T> T value(byte[] json, Sealed<T> sealed) {
        try {
            return JSON.readValue(json, JSON.constructType(sealed.type()));
        } catch (JacksonException _) {
            throw new IllegalStateException(
                    "The personal data in %s at '%s' is no %s"
                            .formatted(
                                    sealed.event(), sealed.field(), sealed.type().getTypeName()));
        }
    }
}
