package org.gatehouse.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RowsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final String FIRST = "update {said} set text = text || 'a' || ? where k = ?";
    private static final String SECOND = "update {said} set text = text || 'b' || ? where k = ?";
    private static final String THIRD = "update {said} set text = text || 'c' || ? where k = ?";
    private static final String UPSERT =
            """
            insert into {said} as s (text, k) values ('d' || ?, ?)
            on conflict (k) do update set text = s.text || excluded.text
            """;
    private static final List<String> TEXTS = List.of(FIRST, SECOND, THIRD, UPSERT);

    private static JdbcTemplate db;

    private final Rows rows = new Rows(text -> text.replace("{said}", "public.said"));

    @BeforeAll
    static void table() {
        db = database.owner();
        db.execute("create table public.said (k uuid primary key, text text not null default '')");
    }

    @BeforeEach
    void empty() {
        db.execute("truncate public.said");
    }

    private static UUID key(int number) {
        return new UUID(0, number);
    }

    private static void keys(int count) {
        for (int i = 0; i < count; i++) {
            db.update("insert into public.said (k) values (?)", key(i));
        }
    }

    private void say(String text, int key, String argument) {
        rows.put(key(key), text, argument, key(key));
    }

    private TreeMap<UUID, String> said() {
        var said = new TreeMap<UUID, String>();
        db.query(
                "select k, text from public.said",
                row -> {
                    said.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return said;
    }

    /** Sends what was said and lists the statements that the database was asked to prepare. */
    private List<String> flush() {
        var prepared = new ArrayList<String>();
        db.execute((Connection connection) -> {
            rows.flush(
                    (Connection)
                            Proxy.newProxyInstance(
                                    getClass().getClassLoader(),
                                    new Class<?>[] {Connection.class},
                                    (proxy, method, arguments) -> {
                                        if (method.getName().equals("prepareStatement")) {
                                            prepared.add((String) arguments[0]);
                                        }
                                        try {
                                            return method.invoke(connection, arguments);
                                        } catch (InvocationTargetException e) {
                                            throw e.getCause();
                                        }
                                    }));
            return null;
        });
        return prepared;
    }

    @Test
    void one_text_about_many_keys_is_one_batch() {
        keys(50);
        for (int i = 0; i < 50; i++) {
            say(FIRST, i, "1");
        }

        assertThat(flush()).hasSize(1);
        assertThat(said().values()).containsOnly("a1");
    }

    @Test
    void texts_in_turn_about_each_key_are_one_batch_a_text() {
        keys(50);
        for (int i = 0; i < 50; i++) {
            say(FIRST, i, "1");
            say(SECOND, i, "2");
        }

        assertThat(flush()).hasSize(2);
        assertThat(said().values()).containsOnly("a1b2");
    }

    @Test
    void nothing_about_a_key_overtakes_what_was_said_before() {
        keys(2);
        say(FIRST, 0, "1");
        say(SECOND, 1, "1");
        say(FIRST, 1, "2");
        say(SECOND, 0, "2");
        say(FIRST, 0, "3");

        flush();

        assertThat(said().values()).containsExactly("a1b2a3", "b1a2");
    }

    @Test
    void a_row_may_be_inserted_or_changed_many_times_in_one_flush() {
        for (int key = 0; key < 30; key++) {
            say(UPSERT, key, "1");
            say(UPSERT, key, "2");
        }

        assertThat(flush()).hasSize(2);
        assertThat(said().values()).hasSize(30).containsOnly("d1d2");
    }

    @Test
    void what_was_flushed_is_not_sent_again() {
        keys(1);
        say(FIRST, 0, "1");
        flush();

        assertThat(flush()).isEmpty();
        assertThat(said().values()).containsExactly("a1");
    }

    static Stream<Long> seeds() {
        return new Random().longs(25).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_mixture_comes_out_as_if_sent_one_by_one(long seed) {
        var random = new Random(seed);
        int keys = 1 + random.nextInt(8);
        keys(keys);
        var model = new TreeMap<UUID, String>();
        for (int i = 0; i < keys; i++) {
            model.put(key(i), "");
        }
        int statements = random.nextInt(120);
        for (int i = 0; i < statements; i++) {
            int text = random.nextInt(TEXTS.size());
            int key = random.nextInt(keys);
            say(TEXTS.get(text), key, String.valueOf(i));
            model.merge(key(key), "abcd".charAt(text) + "" + i, String::concat);
            if (random.nextInt(40) == 0) {
                flush();
            }
        }

        var prepared = flush();

        assertThat(said()).isEqualTo(model);
        assertThat(prepared.size()).isLessThanOrEqualTo(statements);
    }
}
