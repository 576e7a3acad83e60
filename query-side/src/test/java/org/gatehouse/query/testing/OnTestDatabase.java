package org.gatehouse.query.testing;

import java.util.Map;
import org.gatehouse.platform.testing.ContextOnTestDatabase;

public final class OnTestDatabase extends ContextOnTestDatabase {

    public OnTestDatabase() {
        super("query", Map.of());
    }
}
