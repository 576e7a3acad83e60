package org.gatehouse.platform.credentials;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gatehouse.api.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.credentials.ldap.*}: passwords stay in the organisation's directory (LDAPv3, RFC
 * 4511).
 *
 * @param urls {@code ldaps://host:636}, or {@code ldap://host:389} with {@code startTls}; the next
 *     is asked where one does not answer; without TLS on this machine only
 * @param bindDn who may look entries up, and reset passwords
 * @param baseDn below which the people are
 * @param nameAttribute which attribute holds the user principal name
 * @param certificates PEM file of the authorities that are believed; null: those of the JVM
 * @param patience how long a connection or an answer may take
 * @param atOnce how many connections there are at most
 */
@ConfigurationProperties("gatehouse.credentials.ldap")
public record LdapSettings(
        List<URI> urls,
        @DefaultValue("false") boolean startTls,
        @DefaultValue("STANDARD") Dialect dialect,
        String bindDn,
        Secret bindPassword,
        String baseDn,
        @DefaultValue("userPrincipalName") String nameAttribute,
        @Nullable Path certificates,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("8") int atOnce) {

    /** How a directory is given another password. */
    public enum Dialect {
        /** The password modify extended operation (RFC 3062). */
        STANDARD,
        /** Attribute {@code unicodePwd} ([MS-ADTS] 3.1.1.3.1.5). */
        ACTIVE_DIRECTORY
    }
}
