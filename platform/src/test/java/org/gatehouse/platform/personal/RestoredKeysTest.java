package org.gatehouse.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.erasures.ErasureId;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.platform.database.Migrated;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RestoredKeysTest {

    @RegisterExtension static final TestDatabase database = TestDatabase.with("events", "keys");
    @TempDir static Path directory;

    private final Subject ann = Subject.user(Ids.next());

    @Test
    void a_key_that_a_restore_brought_back_is_destroyed_before_anything_is_revealed() {
        Personal<String> name;
        byte[] backup;
        try (var before = start("test_command")) {
            name = sealed(before);
            backup = key();
            erase(before);
        }
        assertThat(key()).isNull();
        database.owner()
                .update(
                        "update keys.subject_key set wrapped = ?, erased_at = null where id = ?",
                        backup,
                        ann.id());

        try (var restored = start("test_command")) {
            assertThat(restored.getBean(PersonalData.class).reveal(name)).isEmpty();
            assertThat(key()).isNull();
        }
    }

    @Test
    void a_subject_whom_the_backup_did_not_know_yet_gets_no_key_again() {
        Personal<String> name;
        try (var before = start("test_command")) {
            name = sealed(before);
            erase(before);
        }
        forget();

        try (var restored = start("test_command")) {
            assertThat(restored.getBean(PersonalData.class).reveal(name)).isEmpty();
            assertThat(sealed(restored)).isEqualTo(new Personal.Erased<>(ann));
        }
    }

    @Test
    void a_process_that_may_not_destroy_keys_does_not_start_beside_them() {
        try (var before = start("test_command")) {
            sealed(before);
            erase(before);
        }
        forget();

        assertThatExceptionOfType(BeanCreationException.class)
                .isThrownBy(() -> start("test_query"))
                .havingRootCause()
                .withMessageContaining("start the command side first");

        start("test_command").close();
        start("test_query").close();
    }

    @Test
    void keys_of_those_who_were_not_erased_stay() {
        Personal<String> name;
        try (var before = start("test_command")) {
            name = sealed(before);
        }

        try (var after = start("test_query")) {
            assertThat(after.getBean(PersonalData.class).reveal(name)).contains("Ann");
        }
    }

    private Personal<String> sealed(AnnotationConfigApplicationContext process) {
        return process.getBean(PersonalData.class)
                .seal(new Personal.Clear<>(ann, "Ann"), "users.UserRegistered", "/displayName");
    }

    private byte[] key() {
        return database.owner()
                .queryForObject(
                        "select wrapped from keys.subject_key where id = ?",
                        byte[].class,
                        ann.id());
    }

    private void forget() {
        database.owner().update("delete from keys.subject_key where id = ?", ann.id());
    }

    /** As the command side does: the event, and no key. */
    private void erase(AnnotationConfigApplicationContext process) {
        var event = new SubjectErased(ann);
        database.owner()
                .update(
                        """
                        insert into events.event
                            (stream, sequence, event_id, recorded_at, name, revision, payload,
                             metadata)
                        values (?, 0, ?, ?, ?, 1, ?, '{}')
                        """,
                        ErasureId.of(ann).value(),
                        Ids.next(),
                        Timestamp.from(Instant.EPOCH),
                        EventNames.nameOf(SubjectErased.class),
                        new NamedEventSerializer(
                                        EventNames.ofContract(),
                                        process.getBean(PersonalModule.class))
                                .payload(event));
        process.getBean(SubjectKeys.class).erase(ann);
    }

    private static AnnotationConfigApplicationContext start(String login) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "gatehouse.keys.master",
                                        directory.resolve("master-key.json").toString())));
        context.registerBean(DataSource.class, () -> database.unpooled(login));
        context.registerBean(Migrated.class, Migrated::new);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(PersonalConfiguration.class);
        try {
            context.refresh();
            return context;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }
}
