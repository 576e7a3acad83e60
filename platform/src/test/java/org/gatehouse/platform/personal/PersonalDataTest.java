package org.gatehouse.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Personal.Clear;
import org.gatehouse.api.personal.Personal.Erased;
import org.gatehouse.api.personal.Personal.Sealed;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.users.PersonName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalDataTest {

    private static final String EVENT = "users.UserRegistered";
    private static final String FIELD = "/displayName";
    private static final String VALUE = "Ann Canary";

    private static DataSource database;
    private static MasterKey masterKey;
    private static SubjectKeys keys;
    private static PersonalData data;

    private final Subject ann = Subject.user(UUID.randomUUID());

    @BeforeAll
    static void start() throws GeneralSecurityException {
        masterKey = new MasterKey(MasterKey.newWrappingKeyset(), MasterKey.newCodesKeyset());
        database = KeysDatabase.fresh();
        keys = new SubjectKeys(database, masterKey, new HandClock());
        data = new PersonalData(keys);
    }

    @ParameterizedTest
    @EnumSource
    void a_value_of_every_kind_of_subject_opens_again(SubjectKind kind) {
        var subject = new Subject(kind, UUID.randomUUID());

        assertThat(data.reveal(sealed(subject, VALUE))).contains(VALUE);
    }

    /** The form is frozen. This value was sealed without this class. */
    @Test
    void a_value_stored_by_the_first_release_opens() {
        var subject = Subject.of("user:0190a6de-8f5c-7000-8000-000000000001");
        var key =
                HexFormat.of()
                        .parseHex(
                                "000102030405060708090a0b0c0d0e0f"
                                        + "101112131415161718191a1b1c1d1e1f");
        new SubjectKeyTable(database, masterKey, new HandClock()).insertFirst(subject, key);

        var stored =
                new Sealed<String>(
                        subject,
                        1,
                        "BwcHBwcHBwcHBwcH",
                        "LSvIMk2A72i81mk64MNqQ3lhKXXV",
                        EVENT,
                        FIELD,
                        String.class);

        assertThat(data.reveal(stored)).contains("Ann");
    }

    @Test
    void a_value_may_be_a_record() {
        var name = new PersonName("Ann");

        assertThat(data.reveal(data.seal(new Clear<>(ann, name), EVENT, FIELD))).contains(name);
    }

    @Test
    void a_value_not_yet_stored_is_revealed_as_it_is() {
        assertThat(data.reveal(Personal.of(ann, VALUE))).contains(VALUE);
    }

    @Test
    void the_same_value_is_never_sealed_the_same_way_twice() {
        var once = sealed(ann, VALUE);
        var again = sealed(ann, VALUE);

        assertThat(once.nonce()).isNotEqualTo(again.nonce());
        assertThat(once.ciphertext()).isNotEqualTo(again.ciphertext());
    }

    @Test
    void two_subjects_do_not_open_each_others_values() {
        var ben = Subject.user(UUID.randomUUID());
        sealed(ben, "Ben");
        var value = sealed(ann, VALUE);

        tampered(
                new Sealed<>(
                        ben, 1, value.nonce(), value.ciphertext(), EVENT, FIELD, String.class));
    }

    @Test
    void a_user_and_an_external_person_of_one_id_do_not_open_each_others_values() {
        var external = new Subject(SubjectKind.EXTERNAL, ann.id());
        sealed(external, "Ben");
        var value = sealed(ann, VALUE);

        tampered(
                new Sealed<>(
                        external,
                        1,
                        value.nonce(),
                        value.ciphertext(),
                        EVENT,
                        FIELD,
                        String.class));
    }

    @Test
    void a_value_moved_to_another_event_or_field_does_not_open() {
        var value = sealed(ann, VALUE);

        tampered(copy(value, 1, value.nonce(), value.ciphertext(), "users.UserRenamed", FIELD));
        tampered(copy(value, 1, value.nonce(), value.ciphertext(), EVENT, "/mail"));
    }

    @Test
    void a_value_with_any_byte_changed_is_an_error() {
        var value = sealed(ann, VALUE);

        for (int i = 0; i < Base64.getDecoder().decode(value.ciphertext()).length; i++) {
            var changed = flipped(value.ciphertext(), i);
            tampered(copy(value, 1, value.nonce(), changed, EVENT, FIELD));
        }
        tampered(copy(value, 1, flipped(value.nonce(), 0), value.ciphertext(), EVENT, FIELD));
        tampered(copy(value, 1, "?", value.ciphertext(), EVENT, FIELD));
        tampered(copy(value, 1, "", value.ciphertext(), EVENT, FIELD));
        tampered(copy(value, 1, value.nonce(), "", EVENT, FIELD));
    }

    @Test
    void a_value_under_a_key_that_never_was_is_an_error_and_not_an_erasure() {
        var value = sealed(ann, VALUE);
        var nobody = Subject.user(UUID.randomUUID());

        tampered(copy(value, 2, value.nonce(), value.ciphertext(), EVENT, FIELD));
        tampered(
                new Sealed<>(
                        nobody, 1, value.nonce(), value.ciphertext(), EVENT, FIELD, String.class));
    }

    @Test
    void a_value_of_an_erased_subject_reads_as_nothing() {
        var value = sealed(ann, VALUE);

        keys.erase(ann);

        assertThat(data.reveal(value)).isEmpty();
    }

    @Test
    void of_an_erased_subject_nothing_is_sealed_any_more() {
        keys.erase(ann);

        var stored = data.seal(new Clear<>(ann, VALUE), EVENT, FIELD);

        assertThat(stored).isEqualTo(new Erased<>(ann));
        assertThat(data.reveal(stored)).isEmpty();
    }

    @Test
    void a_sealed_value_stays_as_it_is_at_its_own_place() {
        var value = sealed(ann, VALUE);

        assertThat(data.at(EVENT, FIELD, value)).isSameAs(value);
    }

    @Test
    void a_sealed_value_opens_at_the_place_it_is_stored_at_next() {
        var former = data.at("users.UserRenamed", "/formerName", sealed(ann, VALUE));

        assertThat(data.reveal(former)).contains(VALUE);
        assertThat(former).extracting("event").isEqualTo("users.UserRenamed");
    }

    @Test
    void a_sealed_value_of_an_erased_subject_is_stored_next_as_erased() {
        var value = sealed(ann, VALUE);
        keys.erase(ann);

        assertThat(data.at("users.UserRenamed", "/formerName", value)).isEqualTo(new Erased<>(ann));
    }

    @Test
    void fetching_keys_ahead_changes_no_answer() {
        var values = new ArrayList<Personal<String>>();
        values.add(sealed(ann, VALUE));
        values.add(Personal.of(ann, VALUE));
        var gone = Subject.user(UUID.randomUUID());
        values.add(sealed(gone, VALUE));
        keys.erase(gone);

        data.prefetch(values);

        assertThat(values.stream().flatMap(value -> data.reveal(value).stream()))
                .containsExactly(VALUE, VALUE);
    }

    @Test
    void neither_a_value_nor_an_error_prints_what_it_holds() {
        var value = sealed(ann, VALUE);
        var unreadable =
                new Sealed<Integer>(
                        ann, 1, value.nonce(), value.ciphertext(), EVENT, FIELD, Integer.class);
        var unwritable = new Clear<>(ann, List.of(VALUE, new Unwritable()));

        assertThat(value.toString() + Personal.of(ann, VALUE)).doesNotContain(VALUE);
        assertThatThrownBy(() -> data.reveal(unreadable))
                .hasMessageContaining("Integer")
                .hasStackTraceContaining("PersonalData")
                .satisfies(e -> assertThat(e).hasNoCause())
                .hasMessageNotContaining(VALUE);
        assertThatThrownBy(() -> data.seal(unwritable, EVENT, FIELD))
                .hasNoCause()
                .hasMessageNotContaining(VALUE);
    }

    /** Fails with the value in its message, as a careless getter may. */
    static final class Unwritable {
        public String getName() {
            throw new IllegalStateException(VALUE);
        }
    }

    @SuppressWarnings("unchecked")
    private static Sealed<String> sealed(Subject subject, String value) {
        return (Sealed<String>) data.seal(new Clear<>(subject, value), EVENT, FIELD);
    }

    private static Sealed<String> copy(
            Sealed<String> of, int key, String nonce, String data, String event, String field) {
        return new Sealed<>(of.subject(), key, nonce, data, event, field, of.type());
    }

    private static String flipped(String base64, int index) {
        var bytes = Base64.getDecoder().decode(base64);
        bytes[index] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void tampered(Sealed<String> value) {
        assertThatThrownBy(() -> data.reveal(value))
                .isInstanceOf(PersonalDataTampered.class)
                .hasMessageNotContaining(VALUE);
    }
}
