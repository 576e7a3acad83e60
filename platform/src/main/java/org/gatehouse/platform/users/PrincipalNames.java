package org.gatehouse.platform.users;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.Text;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.personal.Macs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds people by a name that only one has at a time, however it is written. */
@Component
public final class PrincipalNames {

    /** What the claims on names people sign in with are stored under; frozen. */
    public static final String SCOPE = "users.userPrincipalName";

    private final JdbcTemplate db;
    private final Macs macs;

    public PrincipalNames(JdbcTemplate db, Macs macs) {
        this.db = db;
        this.macs = macs;
    }

    /** Who has the name, deleted users included as long as they can be restored. */
    public Optional<UserId> find(String name) {
        return db
                .query(
                        "select owner from command.unique_value where scope = ? and value = ?",
                        (row, n) -> new UserId(row.getObject(1, UUID.class)),
                        SCOPE,
                        code(macs, SCOPE, name))
                .stream()
                .findFirst();
    }

    /** A name as it is stored, which is personal: its keyed code. */
    public static String code(Macs macs, String scope, String name) {
        var key = Text.key(name).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(macs.of(scope, key));
    }
}
