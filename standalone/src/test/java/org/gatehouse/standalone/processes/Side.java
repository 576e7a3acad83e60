package org.gatehouse.standalone.processes;

import java.util.Objects;

/** The two kinds of processes: their jars, as the build names them, and their logins. */
enum Side {
    COMMAND("gatehouse.test.command-side", "test_command"),
    QUERY("gatehouse.test.query-side", "test_query");

    private final String jar;
    private final String login;

    Side(String jar, String login) {
        this.jar = jar;
        this.login = login;
    }

    String jar() {
        return Objects.requireNonNull(System.getProperty(jar), jar + " is not set");
    }

    String login() {
        return login;
    }
}
