package org.gatehouse.platform.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.gatehouse.api.personal.Subject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MasterKeyTest {

    private static final byte[] PLACE = "place".getBytes(UTF_8);
    private static final byte[] KEY = new byte[32];

    @TempDir Path directory;

    private Path path() {
        return directory.resolve("secrets/master-key.json");
    }

    private MasterKeyFile file() {
        return new MasterKeyFile(path(), null);
    }

    @Nested
    class Starting {

        private final DataSource database = KeysDatabase.fresh();
        private final MasterKeyStart start = new MasterKeyStart(database);

        @Test
        void with_a_new_database_makes_a_file_that_its_owner_alone_can_read() throws IOException {
            start.open(file(), true);

            assertThat(Files.getPosixFilePermissions(path()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(path().getParent()).isDirectoryNotContaining("glob:**.tmp");
        }

        @Test
        void again_opens_the_same_key() throws GeneralSecurityException {
            var wrapped = start.open(file(), true).wrap(KEY, PLACE);

            assertThat(start.open(file(), false).unwrap(wrapped, PLACE)).isEqualTo(KEY);
        }

        @Test
        void without_the_file_is_refused_where_making_it_is_forbidden() {
            assertThatThrownBy(() -> start.open(file(), false))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("gatehouse.keys.create");
            assertThat(path()).doesNotExist();
        }

        @Test
        void without_the_file_is_refused_once_the_database_was_in_use() throws IOException {
            start.open(file(), true);
            Files.delete(path());

            assertThatThrownBy(() -> start.open(file(), true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(path().toString())
                    .hasMessageContaining("restore it");
            assertThat(path()).doesNotExist();
        }

        @Test
        void without_the_file_is_refused_while_a_subject_has_a_key() throws IOException {
            var keys = new SubjectKeys(database, start.open(file(), true), Clock.systemUTC());
            keys.current(Subject.user(UUID.randomUUID()));
            JdbcClient.create(database).sql("delete from keys.master_key").update();
            Files.delete(path());

            assertThatThrownBy(() -> start.open(file(), true))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void with_the_file_of_another_database_is_refused() {
            start.open(file(), true);
            var other = new MasterKeyFile(directory.resolve("other.json"), null);
            other.create();

            assertThatThrownBy(() -> start.open(other, true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("same file");
        }

        @Test
        void of_many_nodes_at_once_makes_one_key() throws Exception {
            Callable<byte[]> node =
                    () -> new MasterKeyStart(database).open(file(), true).fingerprint();

            try (var threads = Executors.newFixedThreadPool(4)) {
                var prints = threads.invokeAll(List.of(node, node, node, node));
                for (var print : prints) {
                    assertThat(print.get()).isEqualTo(file().read().fingerprint());
                }
            }
        }
    }

    @Nested
    class Rotating {

        @Test
        void keeps_old_keys_readable_and_wraps_with_the_new_one() throws Exception {
            var first = MasterKey.newWrappingKeyset();
            var codes = MasterKey.newCodesKeyset();
            var before = new MasterKey(first, codes);
            var rotated =
                    KeysetHandle.newBuilder(first)
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .setConfiguration(MasterKey.TINK)
                            .build();
            file().write(rotated, codes);
            var after = file().read();

            assertThat(after.unwrap(before.wrap(KEY, PLACE), PLACE)).isEqualTo(KEY);
            assertThatThrownBy(() -> before.unwrap(after.wrap(KEY, PLACE), PLACE))
                    .isInstanceOf(GeneralSecurityException.class);
            assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        }
    }

    @Nested
    class Reading {

        @Test
        void a_file_that_is_no_master_key_is_refused_without_quoting_it() throws IOException {
            Files.createDirectories(path().getParent());
            for (var content : List.of("canary", "{}", "{\"wrapping\":\"canary\"}")) {
                Files.writeString(path(), content);

                assertThatThrownBy(() -> file().read())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(path().toString())
                        .satisfies(e -> assertThat(e).hasStackTraceContaining("MasterKeyFile"))
                        .hasMessageNotContaining("canary");
            }
        }

        @Test
        void a_file_encrypted_by_a_service_needs_that_service() throws Exception {
            var service = service();
            var encrypted = new MasterKeyFile(path(), service);
            var made = encrypted.create();

            assertThat(encrypted.read().fingerprint()).isEqualTo(made.fingerprint());
            assertThatThrownBy(() -> file().read()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> new MasterKeyFile(path(), service()).read())
                    .isInstanceOf(IllegalStateException.class);
        }

        private Aead service() throws GeneralSecurityException {
            return MasterKey.newWrappingKeyset().getPrimitive(MasterKey.TINK, Aead.class);
        }
    }

    @Nested
    class Coding {

        private final byte[] data = "ann@example.org".getBytes(UTF_8);

        @Test
        void is_the_same_every_time() {
            var macs = file().create().macs();

            assertThat(macs.of("users.mail", data))
                    .hasSize(Macs.LENGTH)
                    .isEqualTo(file().read().macs().of("users.mail", data));
        }

        /** The form is frozen: claims are stored. The code was made without this class. */
        @Test
        void is_hmac_sha256_of_the_length_of_the_purpose_the_purpose_and_the_data()
                throws GeneralSecurityException {
            var fixed =
                    HexFormat.of()
                            .parseHex(
                                    "000102030405060708090a0b0c0d0e0f"
                                            + "101112131415161718191a1b1c1d1e1f");
            var key =
                    HmacPrfKey.builder()
                            .setParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
                            .setKeyBytes(SecretBytes.copyFrom(fixed, InsecureSecretKeyAccess.get()))
                            .build();
            var codes =
                    KeysetHandle.newBuilder()
                            .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                            .setConfiguration(MasterKey.TINK)
                            .build();

            assertThat(
                            new MasterKey(MasterKey.newWrappingKeyset(), codes)
                                    .macs()
                                    .of("users.mail", data))
                    .asHexString()
                    .isEqualToIgnoringCase(
                            "b02ce26c80b34c00cf5582563d4ee79fa6aa015369dc258bf1c1cd7cf7a51729");
        }

        @Test
        void differs_by_data_purpose_and_master_key() {
            var macs = file().create().macs();
            var code = macs.of("users.mail", data);

            assertThat(macs.of("users.mail", KEY)).isNotEqualTo(code);
            assertThat(macs.of("users.name", data)).isNotEqualTo(code);
            assertThat(macs.of("users.mailann", "@example.org".getBytes(UTF_8))).isNotEqualTo(code);
            assertThat(file().create().macs().of("users.mail", data)).isNotEqualTo(code);
        }
    }
}
