package org.gatehouse.api.credentials;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where passwords are kept and compared. The JSON names are stored and frozen. */
public enum PasswordStore {
    /** In Gatehouse's own database. */
    @JsonProperty("gatehouse")
    GATEHOUSE,
    /** In a directory of the organisation's (RFC 4511). */
    @JsonProperty("ldap")
    LDAP
}
