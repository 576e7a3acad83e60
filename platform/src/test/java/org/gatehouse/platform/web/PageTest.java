package org.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.sample.SampleServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final SampleServer SERVER = SampleServer.shared();

    @Test
    void following_the_cursors_shows_every_item_once() {
        var seen = new ArrayList<String>();
        var next = "/api/v1/things?limit=50";
        int pages = 0;
        while (next != null) {
            var page = SERVER.send(SERVER.asAnn(next)).json();
            page.get("items").forEach(item -> seen.add(item.asString()));
            var cursor = page.get("nextCursor");
            next = cursor.isNull() ? null : "/api/v1/things?limit=50&cursor=" + cursor.asString();
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void a_page_holds_50_items_unless_told() {
        var page = SERVER.send(SERVER.asAnn("/api/v1/things")).json();
        assertThat(page.get("items").size()).isEqualTo(50);
    }

    @Test
    void a_cursor_reads_back_what_it_was_made_of() {
        var id = UUID.fromString("019a0000-0000-7000-8000-000000000001");
        var at = Instant.parse("2026-01-01T00:00:00.123456Z");
        var cursor = Cursor.parse(Cursor.of("Ä \"x\"", 7L, id, at).toString());
        assertThat(cursor.text(0)).isEqualTo("Ä \"x\"");
        assertThat(cursor.number(1)).isEqualTo(7);
        assertThat(cursor.id(2)).isEqualTo(id);
        assertThat(cursor.instant(3)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "e30", "bnVsbA", "W251bGxd", "W3siYSI6MX1d", "W1siYSJdXQ", "===="})
    void a_forged_cursor_is_malformed(String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("request.malformed"));
    }

    @Test
    void a_cursor_of_another_list_is_malformed() {
        var cursor = Cursor.of("a");
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cursor.id(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(Refusal.class);
    }
}
