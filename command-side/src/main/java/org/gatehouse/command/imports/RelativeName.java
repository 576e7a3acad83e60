package org.gatehouse.command.imports;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;

/** What something is called where it stands. */
final class RelativeName {

    private RelativeName() {}

    /** Of a DN the value that stands first; any other text is the name itself. */
    static String of(String reference) {
        if (reference.indexOf('=') < 0) {
            return reference;
        }
        try {
            var rdn = new DN(reference).getRDN();
            return rdn == null ? reference : rdn.getAttributeValues()[0];
        } catch (LDAPException notADn) {
            return reference;
        }
    }
}
