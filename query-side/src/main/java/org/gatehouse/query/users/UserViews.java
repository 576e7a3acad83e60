package org.gatehouse.query.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserView;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Like;
import org.gatehouse.query.reading.Views;

/** All SQL about people. */
final class UserViews {

    private static final String COLUMNS =
            "select user_id, display_name, user_principal_name, mail, manager, enabled,"
                    + " registered_at, version from {users.person} ";

    private UserViews() {}

    static Optional<UserView> find(Views views, UUID id) {
        return views.sql(COLUMNS + "where user_id = :id")
                .param("id", id)
                .query(UserViews::row)
                .optional();
    }

    static List<UserView> reportsOf(Views views, UUID manager) {
        return views.sql(COLUMNS + "where manager = :id order by name_key, user_id")
                .param("id", manager)
                .query(UserViews::row)
                .list();
    }

    /** By name; those without one, who are erased, are not listed. */
    static List<UserView> list(Views views, String startsWith, Paging page) {
        var after = page.cursor();
        return views.sql(
                        COLUMNS
                                + """
                                where name_key like :prefix and (name_key, user_id) > (:name, :id)
                                order by name_key, user_id limit :limit
                                """)
                .param("prefix", Like.startsWith(startsWith))
                .param("name", after.map(c -> c.text(0)).orElse(""))
                .param("id", after.map(c -> c.id(1)).orElse(new UUID(0, 0)))
                .param("limit", page.fetch())
                .query(UserViews::row)
                .list();
    }

    private static UserView row(ResultSet row, int n) throws SQLException {
        var manager = row.getObject("manager", UUID.class);
        return new UserView(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("display_name"),
                row.getString("user_principal_name"),
                row.getString("mail"),
                manager == null ? null : new UserId(manager),
                row.getBoolean("enabled"),
                row.getTimestamp("registered_at").toInstant(),
                row.getLong("version"));
    }
}
