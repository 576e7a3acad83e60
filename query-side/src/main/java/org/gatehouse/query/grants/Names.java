package org.gatehouse.query.grants;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.api.grants.Party;
import org.gatehouse.api.roles.RoleDefinition;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.query.grants.Interval.Node;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/** What people call those who hold and what is held, as it is now. */
@Component
final class Names {

    /** The views that have the names. */
    static final String[] VIEWS = {"grants", "groups", "users"};

    private static final String ASK =
            """
            select user_id, display_name from {users.person} where user_id = any(:ids)
            union all
            select group_id, display_name from {groups.group} where group_id = any(:ids)
            """;

    private final Map<UUID, String> roles = new HashMap<>();

    Names(RoleDefinitions definitions) {
        for (RoleDefinition role : definitions.all()) {
            roles.put(role.id().value(), role.displayName());
        }
    }

    /** Of many at once. */
    Function<Node, Party> of(Views views, Collection<Node> nodes) {
        var names = new HashMap<>(roles);
        views.sql(ASK)
                .param("ids", nodes.stream().map(Node::id).distinct().toArray(UUID[]::new))
                .query(row -> {
                    if (row.getString(2) != null) {
                        names.put(row.getObject(1, UUID.class), row.getString(2));
                    }
                });
        return node ->
                new Party(node.kind().toLowerCase(Locale.ROOT), node.id(), names.get(node.id()));
    }
}
