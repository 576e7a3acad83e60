package org.gatehouse.platform.personal;

import com.google.crypto.tink.KmsClients;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.sql.DataSource;
import org.gatehouse.platform.database.Migrated;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the master key, the keys of subjects and the JSON form of personal data. */
@Configuration(proxyBeanMethods = false)
public class PersonalConfiguration {

    /**
     * @param path {@code gatehouse.keys.master}: the same file on every node
     * @param mayCreate {@code gatehouse.keys.create}: false forbids making the file even for a new
     *     database, for installations that put it in place themselves
     * @param service {@code gatehouse.keys.kms-uri}: a key of a key management service that
     *     encrypts the file; its Tink client registers itself with {@link KmsClients}
     */
    @Bean
    MasterKey masterKey(
            DataSource dataSource,
            Migrated migrated,
            @Value("${gatehouse.keys.master:${gatehouse.data:./data}/master-key.json}") String path,
            @Value("${gatehouse.keys.create:true}") boolean mayCreate,
            @Value("${gatehouse.keys.kms-uri:}") String service)
            throws GeneralSecurityException {
        var kms = service.isEmpty() ? null : KmsClients.get(service).getAead(service);
        return new MasterKeyStart(dataSource)
                .open(new MasterKeyFile(Path.of(path), kms), mayCreate);
    }

    @Bean
    Macs macs(MasterKey masterKey) {
        return masterKey.macs();
    }

    @Bean
    SystemSecrets systemSecrets(MasterKey masterKey) {
        return new SystemSecrets(masterKey);
    }

    /** Nobody gets hold of the keys before those that must not exist are gone. */
    @Bean
    SubjectKeys subjectKeys(DataSource dataSource, MasterKey masterKey, Clock clock) {
        var keys = new SubjectKeys(dataSource, masterKey, clock);
        new RestoredKeys(dataSource, keys).destroy();
        return keys;
    }

    @Bean
    PersonalData personalData(SubjectKeys keys) {
        return new PersonalData(keys);
    }

    @Bean
    PersonalModule personalModule(PersonalData data) {
        return new PersonalModule(data);
    }
}
