package org.gatehouse.standalone.processes;

import java.util.Objects;

/** The kinds of processes that share a log, with their logins. */
enum Side {
    COMMAND("command-side", "test_command"),
    QUERY("query-side", "test_query"),
    PROVIDER("identity-provider", "test_provider");

    private final String module;
    private final String login;

    Side(String module, String login) {
        this.module = module;
        this.login = login;
    }

    /** The executable jar. */
    String jar() {
        return jar(module);
    }

    /** The executable jar of a module, where the build says it is. */
    static String jar(String module) {
        var property = "gatehouse.test." + module;
        return Objects.requireNonNull(System.getProperty(property), property + " is not set");
    }

    String login() {
        return login;
    }
}
