package org.gatehouse.platform.credentials;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.gatehouse.api.Secret;
import org.gatehouse.platform.credentials.LdapSettings.Dialect;
import org.jspecify.annotations.Nullable;

/** A directory in this process that speaks LDAP over TCP, with and without TLS. */
final class TestDirectory implements AutoCloseable {

    static final String BASE = "dc=x,dc=example";
    static final String ANN = "uid=ann,ou=people," + BASE;
    static final String BIND_DN = "cn=gatehouse," + BASE;
    static final String BIND_PASSWORD = "of the service";
    private static final String KEYS = "of the keys";
    static final Account ACCOUNT = new Account(Accounts.ANN, "ann@x.example");

    final InMemoryDirectoryServer server;
    private final Path certificate;

    /**
     * @param certified the name that its certificate is for
     */
    TestDirectory(Path folder, String certified, @Nullable InMemoryOperationInterceptor rules)
            throws Exception {
        var store = folder.resolve("key-store");
        generate(store, certified);
        certificate = exported(store, folder);
        var tls =
                new SSLUtil(
                        new KeyStoreKeyManager(store.toFile(), KEYS.toCharArray()),
                        new TrustAllTrustManager());
        var here = InetAddress.getLoopbackAddress();
        var config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        config.addAdditionalBindCredentials(BIND_DN, BIND_PASSWORD);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "plain", here, 0, tls.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", here, 0, tls.createSSLServerSocketFactory(), null));
        if (rules != null) {
            config.addInMemoryOperationInterceptor(rules);
        }
        server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: domain", "dc: x");
        server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        server.add(
                "dn: " + ANN,
                "objectClass: inetOrgPerson",
                "uid: ann",
                "userPrincipalName: ann@x.example",
                "userPassword: correct horse battery");
        server.startListening();
    }

    private static void generate(Path store, String name) {
        var outcome =
                ManageCertificates.main(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        "generate-self-signed-certificate",
                        "--keystore",
                        store.toString(),
                        "--keystore-type",
                        "PKCS12",
                        "--keystore-password",
                        KEYS,
                        "--alias",
                        "directory",
                        "--subject-dn",
                        "CN=" + name,
                        "--subject-alternative-name-dns",
                        name);
        if (!outcome.equals(ResultCode.SUCCESS)) {
            throw new IllegalStateException("No certificate: " + outcome);
        }
    }

    private static Path exported(Path store, Path folder) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = new FileInputStream(store.toFile())) {
            keys.load(file, KEYS.toCharArray());
        }
        var pem =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        keys.getCertificate(keys.aliases().nextElement())
                                                .getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
        return Files.writeString(folder.resolve("certificate.pem"), pem);
    }

    /** As an operator configures it. */
    LdapSettings settings(Dialect dialect, URI... urls) {
        return new LdapSettings(
                List.of(urls),
                false,
                dialect,
                BIND_DN,
                new Secret(BIND_PASSWORD),
                BASE,
                "userPrincipalName",
                certificate,
                Duration.ofSeconds(10),
                4);
    }

    static LdapSettings withStartTls(LdapSettings settings) {
        return new LdapSettings(
                settings.urls(),
                true,
                settings.dialect(),
                settings.bindDn(),
                settings.bindPassword(),
                settings.baseDn(),
                settings.nameAttribute(),
                settings.certificates(),
                settings.patience(),
                settings.atOnce());
    }

    static LdapSettings believing(LdapSettings settings, @Nullable Path certificates) {
        return new LdapSettings(
                settings.urls(),
                settings.startTls(),
                settings.dialect(),
                settings.bindDn(),
                settings.bindPassword(),
                settings.baseDn(),
                settings.nameAttribute(),
                certificates,
                settings.patience(),
                settings.atOnce());
    }

    URI ldaps() {
        return URI.create("ldaps://localhost:" + server.getListenPort("tls"));
    }

    URI ldap() {
        return URI.create("ldap://localhost:" + server.getListenPort("plain"));
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
