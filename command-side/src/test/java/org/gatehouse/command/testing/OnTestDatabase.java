package org.gatehouse.command.testing;

import java.util.Map;
import org.gatehouse.platform.testing.ContextOnTestDatabase;

/** With an administrator. */
public final class OnTestDatabase extends ContextOnTestDatabase {

    /** May do whatever a person may. */
    public static final String ADMINISTRATOR = "00000000-0000-7000-8000-0000000000ad";

    public OnTestDatabase() {
        super(
                "command",
                Map.of(
                        "gatehouse.security.administrators",
                        ADMINISTRATOR,
                        "gatehouse.log.shared",
                        "false"));
    }
}
