package org.gatehouse.platform.credentials;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to a directory, each for one question and not kept: a bind of somebody else's would
 * stay on it. A directory that does not answer holds up a bounded number of threads.
 */
final class LdapConnections {

    private static final Logger LOG = LoggerFactory.getLogger(LdapConnections.class);
    private static final int LDAP = 389;
    private static final int LDAPS = 636;

    private final LdapSettings settings;
    private final ServerSet servers;
    private final Turns turns;

    /** What is asked over a connection that is bound as whoever looks entries up. */
    interface Question<T> {

        T over(LDAPConnection connection) throws LDAPException;
    }

    /**
     * @throws IllegalArgumentException where passwords would travel in clear
     * @throws GeneralSecurityException where the authorities cannot be read
     */
    LdapConnections(LdapSettings settings) throws GeneralSecurityException {
        this.settings = settings;
        this.turns = new Turns(settings.atOnce(), settings.patience());
        this.servers = servers(settings);
    }

    private static ServerSet servers(LdapSettings settings) throws GeneralSecurityException {
        var tls =
                new SSLUtil(
                                settings.certificates() == null
                                        ? JVMDefaultTrustManager.getInstance()
                                        : new PEMFileTrustManager(settings.certificates().toFile()))
                        .createSSLSocketFactory();
        return new FailoverServerSet(
                settings.urls().stream()
                        .map(url -> server(url, settings, tls))
                        .toArray(ServerSet[]::new));
    }

    private static ServerSet server(URI url, LdapSettings settings, SSLSocketFactory tls) {
        boolean ldaps = "ldaps".equalsIgnoreCase(url.getScheme());
        if (!ldaps && !settings.startTls() && !isThisMachine(url.getHost())) {
            throw new IllegalArgumentException(
                    "gatehouse.credentials.ldap: without TLS passwords would travel in clear; use"
                            + " ldaps or start-tls");
        }
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(settings.patience().toMillis()));
        options.setResponseTimeoutMillis(settings.patience().toMillis());
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        @Nullable PostConnectProcessor encrypt =
                settings.startTls() && !ldaps ? new StartTLSPostConnectProcessor(tls) : null;
        return new SingleServerSet(
                url.getHost(),
                url.getPort() > 0 ? url.getPort() : ldaps ? LDAPS : LDAP,
                ldaps ? tls : SocketFactory.getDefault(),
                options,
                null,
                encrypt);
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /**
     * @throws Refusal {@code credentials.store-unavailable} or {@code credentials.busy} (503)
     */
    <T> T ask(Question<T> question) {
        return turns.take(() -> answer(question));
    }

    private <T> T answer(Question<T> question) {
        try (var connection = servers.getConnection()) {
            connection.bind(
                    new SimpleBindRequest(settings.bindDn(), settings.bindPassword().reveal()));
            return question.over(connection);
        } catch (LDAPException e) {
            // The code alone: what a directory says about a failure may name the entry.
            LOG.warn("The directory of passwords fails: {}", e.getResultCode());
            throw Refusal.unavailable(
                    "credentials.store-unavailable",
                    "The directory that keeps passwords does not answer",
                    Duration.ofSeconds(10));
        }
    }
}
