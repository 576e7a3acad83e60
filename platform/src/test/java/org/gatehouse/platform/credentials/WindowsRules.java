package org.gatehouse.platform.credentials;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What Active Directory does with {@code unicodePwd} ([MS-ADTS] 3.1.1.3.1.5): a quoted text in
 * UTF-16 that nobody reads; whoever deletes the former value and adds another knows the former;
 * whoever replaces it resets. And how it says why somebody cannot sign in.
 */
final class WindowsRules extends InMemoryOperationInterceptor {

    private static final int LEAST = 12;

    private String password = "correct horse battery";

    /** As in {@code data 532}; null: nothing is the matter. */
    @Nullable String trouble;

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request)
            throws LDAPException {
        if (!request.getRequest().getBindDN().equals(TestDirectory.ANN)) {
            return;
        }
        boolean theirs = request.getRequest().getPassword().stringValue().equals(password);
        if (!theirs || trouble != null) {
            throw new LDAPException(
                    ResultCode.INVALID_CREDENTIALS,
                    "80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data "
                            + (theirs ? trouble : "52e")
                            + ", v4563\u0000");
        }
    }

    @Override
    public void processModifyRequest(InMemoryInterceptedModifyRequest request)
            throws LDAPException {
        var others = new ArrayList<Modification>();
        @Nullable String next = null;
        for (var change : request.getRequest().getModifications()) {
            if (!change.getAttributeName().equals("unicodePwd")) {
                others.add(change);
                continue;
            }
            var text = unquoted(change.getRawValues()[0].getValue());
            if (change.getModificationType() == ModificationType.DELETE) {
                if (!text.equals(password)) {
                    throw violation("00000056");
                }
            } else {
                next = text;
            }
        }
        if (next != null) {
            if (next.length() < LEAST) {
                throw violation("0000052D");
            }
            password = next;
            trouble = others.isEmpty() ? null : "773"; // pwdLastSet: 0
        }
        others.add(new Modification(ModificationType.REPLACE, "userPassword", password));
        request.setRequest(new ModifyRequest(request.getRequest().getDN(), others));
    }

    private static String unquoted(byte[] value) throws LDAPException {
        var text = new String(value, StandardCharsets.UTF_16LE);
        if (!text.startsWith("\"") || !text.endsWith("\"")) {
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, "0000001F: not quoted");
        }
        return text.substring(1, text.length() - 1);
    }

    private static LDAPException violation(String error) {
        return new LDAPException(
                ResultCode.CONSTRAINT_VIOLATION,
                error + ": AtrErr: DSID-03190FC0, #1: problem 1005 (CONSTRAINT_ATT_TYPE)");
    }
}
