package org.gatehouse.api.signins;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody proves with who they are. The JSON names are stored and frozen. */
public enum AuthenticationMethod {
    @JsonProperty("password")
    PASSWORD("pwd"),
    /** A code by RFC 6238 (TOTP). */
    @JsonProperty("softwareOath")
    SOFTWARE_OATH("otp"),
    /** A passkey (WebAuthn). */
    @JsonProperty("fido2")
    FIDO2("hwk");

    private final String reference;

    AuthenticationMethod(String reference) {
        this.reference = reference;
    }

    /** As in a token's {@code amr} (RFC 8176). */
    public String reference() {
        return reference;
    }
}
