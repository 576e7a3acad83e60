package org.gatehouse.platform.database;

/** The login that owns the schemas and migrates them; the running sides never use it. */
public record DatabaseOwner(String url, String username, String password) {

    @Override
    public String toString() {
        return "DatabaseOwner[" + username + "]";
    }
}
