package org.gatehouse.platform.credentials;

import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10RequestControl;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ResponseControl;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.credentials.SealedVerifier;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passwords in a directory of the organisation's, which compares them and has policies of its own.
 * Somebody proves theirs by a bind (RFC 4513 section 5.1.3); whoever looks entries up may reset.
 */
final class LdapCredentialStore implements CredentialStore {

    private static final Logger LOG = LoggerFactory.getLogger(LdapCredentialStore.class);

    /** What Active Directory has against a bind: a Windows error code in hexadecimal. */
    private static final Pattern WINDOWS_BIND_ERROR = Pattern.compile("\\bdata ([0-9a-f]{3})\\b");

    /** ERROR_INVALID_PASSWORD: the former password is not the one that was given as it. */
    private static final String WINDOWS_WRONG_FORMER = "00000056";

    private final LdapSettings settings;
    private final LdapConnections connections;

    LdapCredentialStore(LdapSettings settings, LdapConnections connections) {
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    public PasswordStore kind() {
        return PasswordStore.LDAP;
    }

    @Override
    public Verdict verify(Account account, PasswordText password) {
        return connections.ask(connection ->
                verdict(
                        connection,
                        find(connection, account).orElseGet(this::nobody),
                        password.reveal()));
    }

    /** Asks for an entry that is not there: the same way, and the same answer. */
    @Override
    public void verifyNobody(PasswordText password) {
        connections.ask(connection -> {
            find(connection, nobody());
            return verdict(connection, nobody(), password.reveal());
        });
    }

    private String nobody() {
        return "cn=nobody," + settings.baseDn();
    }

    private Optional<String> find(LDAPConnection connection, Account account) throws LDAPException {
        return find(connection, account.userPrincipalName());
    }

    /** The distinguished name of the one entry that has the name. */
    private Optional<String> find(LDAPConnection connection, String name) throws LDAPException {
        var search =
                new SearchRequest(
                        settings.baseDn(),
                        SearchScope.SUB,
                        Filter.createEqualityFilter(settings.nameAttribute(), name),
                        SearchRequest.NO_ATTRIBUTES);
        search.setSizeLimit(1);
        try {
            return Optional.ofNullable(connection.searchForEntry(search)).map(Entry::getDN);
        } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Verdict verdict(LDAPConnection connection, String dn, String password)
            throws LDAPException {
        BindResult result;
        try {
            result =
                    connection.bind(
                            new SimpleBindRequest(
                                    dn,
                                    password,
                                    new DraftBeheraLDAPPasswordPolicy10RequestControl()));
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
                throw e;
            }
            return failed(e);
        }
        return policyVerdict(result).orElse(Verdict.MATCHES);
    }

    /**
     * By the standards, nobody who could not bind has proved anything; Active Directory says what
     * is the matter only to who knows the password.
     */
    private Verdict failed(LDAPException e) throws LDAPException {
        return switch (settings.dialect()) {
            case STANDARD ->
                    policyVerdict(e.toLDAPResult())
                            .filter(verdict -> verdict != Verdict.MUST_CHANGE)
                            .orElse(Verdict.WRONG);
            case ACTIVE_DIRECTORY -> windowsVerdict(e.getDiagnosticMessage());
        };
    }

    /** What OpenLDAP and others say by the password policy control, where they have it. */
    private static Optional<Verdict> policyVerdict(LDAPResult result) throws LDAPException {
        var policy = DraftBeheraLDAPPasswordPolicy10ResponseControl.get(result);
        return policy == null ? Optional.empty() : verdict(policy.getErrorType());
    }

    private static Optional<Verdict> verdict(
            @Nullable DraftBeheraLDAPPasswordPolicy10ErrorType error) {
        if (error == null) {
            return Optional.empty();
        }
        return switch (error) {
            case CHANGE_AFTER_RESET -> Optional.of(Verdict.MUST_CHANGE);
            case PASSWORD_EXPIRED -> Optional.of(Verdict.EXPIRED);
            case ACCOUNT_LOCKED -> Optional.of(Verdict.LOCKED);
            default -> Optional.empty();
        };
    }

    private static Verdict windowsVerdict(@Nullable String diagnostic) {
        var error = WINDOWS_BIND_ERROR.matcher(diagnostic == null ? "" : diagnostic);
        if (!error.find()) {
            return Verdict.WRONG;
        }
        return switch (error.group(1)) {
            case "532" -> Verdict.EXPIRED; // ERROR_PASSWORD_EXPIRED
            case "533", "701", "530", "531" -> Verdict.DISABLED; // or not now, or not from here
            case "773" -> Verdict.MUST_CHANGE; // ERROR_PASSWORD_MUST_CHANGE
            case "775" -> Verdict.LOCKED; // ERROR_ACCOUNT_LOCKED_OUT
            default -> Verdict.WRONG;
        };
    }

    @Override
    public Optional<SealedVerifier> replace(
            Account account, PasswordText current, PasswordText next) {
        connections.ask(connection -> {
            var dn = find(connection, account).orElseThrow(CredentialStore::wrong);
            switch (settings.dialect()) {
                case STANDARD -> replace(connection, dn, current.reveal(), next.reveal());
                case ACTIVE_DIRECTORY ->
                        replaceInWindows(connection, dn, current.reveal(), next.reveal());
            }
            return Boolean.TRUE;
        });
        return Optional.empty();
    }

    private void replace(LDAPConnection connection, String dn, String former, String next)
            throws LDAPException {
        if (!verdict(connection, dn, former).proves()) {
            throw CredentialStore.wrong();
        }
        accepted(
                connection.processExtendedOperation(
                        new PasswordModifyExtendedRequest(dn, former, next)));
    }

    /**
     * Naming the former password is the proof, also of one that must be replaced, with which nobody
     * can bind.
     */
    private static void replaceInWindows(
            LDAPConnection connection, String dn, String former, String next) throws LDAPException {
        try {
            connection.modify(
                    new ModifyRequest(
                            dn,
                            new Modification(
                                    ModificationType.DELETE, "unicodePwd", windows(former)),
                            new Modification(ModificationType.ADD, "unicodePwd", windows(next))));
        } catch (LDAPException e) {
            var diagnostic = e.getDiagnosticMessage();
            if (diagnostic != null && diagnostic.startsWith(WINDOWS_WRONG_FORMER)) {
                throw CredentialStore.wrong();
            }
            throw judged(e);
        }
    }

    @Override
    public Optional<SealedVerifier> reset(Account account, PasswordText next) {
        connections.ask(connection -> {
            var dn =
                    find(connection, account)
                            .orElseThrow(() ->
                                    Refusal.unprocessable(
                                            "credentials.not-in-directory",
                                            "The directory does not know the user"));
            switch (settings.dialect()) {
                case STANDARD ->
                        accepted(
                                connection.processExtendedOperation(
                                        new PasswordModifyExtendedRequest(
                                                dn, (String) null, next.reveal())));
                case ACTIVE_DIRECTORY -> resetInWindows(connection, dn, next.reveal());
            }
            return Boolean.TRUE;
        });
        return Optional.empty();
    }

    private static void resetInWindows(LDAPConnection connection, String dn, String next)
            throws LDAPException {
        try {
            connection.modify(
                    new ModifyRequest(
                            dn,
                            new Modification(ModificationType.REPLACE, "unicodePwd", windows(next)),
                            // Set never: to be replaced at the next sign-in.
                            new Modification(ModificationType.REPLACE, "pwdLastSet", "0")));
        } catch (LDAPException e) {
            throw judged(e);
        }
    }

    /** Quoted, in UTF-16. */
    private static byte[] windows(String password) {
        return ("\"" + password + "\"").getBytes(StandardCharsets.UTF_16LE);
    }

    private static void accepted(LDAPResult result) throws LDAPException {
        if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
            throw judged(new LDAPException(result));
        }
    }

    /** A rule of the directory's is a refusal; anything else is a failure. */
    private static LDAPException judged(LDAPException answer) {
        if (answer.getResultCode().equals(ResultCode.CONSTRAINT_VIOLATION)
                || answer.getResultCode().equals(ResultCode.UNWILLING_TO_PERFORM)) {
            LOG.debug("The directory refuses a password: {}", answer.getResultCode());
            throw Refusal.unprocessable(
                    "credentials.refused-by-directory",
                    "The directory does not take this password");
        }
        return answer;
    }

    /** The directory has policies of its own. */
    @Override
    public Optional<Instant> limit() {
        return Optional.empty();
    }
}
