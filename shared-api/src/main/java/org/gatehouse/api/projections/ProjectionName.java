package org.gatehouse.api.projections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.gatehouse.api.InvalidValue;

/** What operators call a projection; those that there are. */
public record ProjectionName(@JsonValue String value) {

    /** Said here too because whoever takes a request to rebuild knows no projections. */
    public static final Set<String> KNOWN =
            Set.of(
                    "approvals",
                    "audit",
                    "credentials",
                    "grants",
                    "groups",
                    "imports",
                    "membershiprules",
                    "notifications",
                    "roles",
                    "sessions",
                    "settings",
                    "users");

    /**
     * @throws InvalidValue {@code value.unknown-projection}
     */
    @JsonCreator
    public ProjectionName {
        if (!KNOWN.contains(value)) {
            throw new InvalidValue("value.unknown-projection", "No projection is called so");
        }
    }
}
