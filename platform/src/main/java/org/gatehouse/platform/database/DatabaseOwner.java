package org.gatehouse.platform.database;

/** The login that owns every schema; it migrates at start and serves no request. */
public record DatabaseOwner(String url, String username, String password) {

    /** Leaves the password out: beans are printed in logs. */
    @Override
    public String toString() {
        return "DatabaseOwner[url=" + url + ", username=" + username + "]";
    }
}
