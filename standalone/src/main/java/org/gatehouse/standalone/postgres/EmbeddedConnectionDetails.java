package org.gatehouse.standalone.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Tells Spring Boot's connection pool where the embedded server is. */
final class EmbeddedConnectionDetails implements JdbcConnectionDetails {

    private final String url;
    private final String username;
    private final String password;

    EmbeddedConnectionDetails(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
