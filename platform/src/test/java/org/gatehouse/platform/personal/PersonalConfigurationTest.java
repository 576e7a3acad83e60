package org.gatehouse.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.sql.DataSource;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.platform.database.Migrated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PersonalConfigurationTest {

    @TempDir Path data;

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withUserConfiguration(PersonalConfiguration.class)
                    .withBean(DataSource.class, KeysDatabase::fresh)
                    .withBean(Migrated.class, Migrated::new)
                    .withBean(Clock.class, Clock::systemUTC);

    @Test
    void the_master_key_lies_with_the_data_unless_told_otherwise() {
        context.withPropertyValues("gatehouse.data=" + data)
                .run(started -> {
                    assertThat(started).hasNotFailed().hasSingleBean(Macs.class);
                    assertThat(data.resolve("master-key.json")).isRegularFile();
                    assertThat(started).hasSingleBean(PersonalModule.class);
                });
    }

    @Test
    void the_master_key_can_be_encrypted_by_a_key_management_service() throws Exception {
        KmsClients.add(new TestService());
        var file = data.resolve("elsewhere.json");

        context.withPropertyValues(
                        "gatehouse.keys.master=" + file, "gatehouse.keys.kms-uri=test-kms://key/1")
                .run(started -> {
                    var personal = started.getBean(PersonalData.class);
                    var subject = Subject.of("user:0190a6de-8f5c-7000-8000-000000000001");
                    var sealed =
                            personal.seal(
                                    new Personal.Clear<>(subject, "Ann"), "test.Event", "/name");
                    assertThat(personal.reveal(sealed)).contains("Ann");
                });

        assertThat(Files.readString(file)).contains("encryptedKeyset");
    }

    @Test
    void an_unknown_key_management_service_is_refused_at_the_start() {
        context.withPropertyValues(
                        "gatehouse.data=" + data, "gatehouse.keys.kms-uri=unknown-kms://key/1")
                .run(started -> {
                    assertThat(started).hasFailed();
                    assertThat(data).isEmptyDirectory();
                });
    }

    private static final class TestService implements KmsClient {

        private final Aead key =
                MasterKey.newWrappingKeyset().getPrimitive(MasterKey.TINK, Aead.class);

        TestService() throws GeneralSecurityException {}

        @Override
        public boolean doesSupport(String uri) {
            return uri.startsWith("test-kms://");
        }

        @Override
        public KmsClient withCredentials(String path) {
            return this;
        }

        @Override
        public KmsClient withDefaultCredentials() {
            return this;
        }

        @Override
        public Aead getAead(String uri) {
            return key;
        }
    }
}
