package org.gatehouse.query.reading;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables that one read is answered from: in SQL, <code>{groups.member}</code> is the table of
 * the generation of {@code groups} that readers are shown now. One read sees one generation.
 */
public final class Views {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z]+)\\.([a-z_]+)}");

    private final JdbcClient db;
    private final Map<String, Generation> shown;

    Views(JdbcClient db, Map<String, Generation> shown) {
        this.db = db;
        this.shown = shown;
    }

    /**
     * @throws IllegalArgumentException for a projection that the read has not named
     */
    public JdbcClient.StatementSpec sql(String template) {
        return db.sql(
                TABLE.matcher(template)
                        .replaceAll(match -> {
                            var generation = shown.get(match.group(1));
                            if (generation == null) {
                                throw new IllegalArgumentException(
                                        match.group(1) + " was not named by this read");
                            }
                            return generation.table(match.group(2));
                        }));
    }
}
