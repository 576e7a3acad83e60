package org.gatehouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private final AtomicBoolean good = new AtomicBoolean(true);
    private final Follower follower = new Follower(Ids.next(), good::get);

    private static LogPosition at(long position) {
        return new LogPosition(3, position);
    }

    @Test
    void hears_first_from_where_on_they_are_told() {
        follower.moved("groups", at(8));
        assertThat(follower.next()).isEmpty();

        follower.begin(at(7));

        assertThat(follower.next())
                .hasValue("event: ready\nid: 3-7\ndata: {\"position\":\"3-7\"}\n\n");
        assertThat(follower.next())
                .hasValue(
                        "event: moved\nid: 3-8\ndata: {\"topics\":[\"groups\"],\"position\":\"3-8\"}\n\n");
        assertThat(follower.next()).isEmpty();
    }

    @Test
    void who_reads_slowly_hears_all_at_once() {
        follower.begin(at(7));
        follower.next();
        for (int position = 8; position < 1_000; position++) {
            follower.moved(position % 2 == 0 ? "sessions" : "groups", at(position));
            follower.beat();
        }

        assertThat(follower.next())
                .hasValueSatisfying(all ->
                        assertThat(all)
                                .contains(
                                        "{\"topics\":[\"groups\",\"sessions\"],\"position\":\"3-999\"}"));
        assertThat(follower.next()).isEmpty();
    }

    @Test
    void hears_a_beat_where_there_is_nothing_else() {
        follower.begin(at(7));
        follower.next();
        follower.beat();

        assertThat(follower.next()).hasValue(": beat\n\n");
        assertThat(follower.next()).isEmpty();
    }

    @Test
    void ends_for_good_once_the_token_is_good_no_more() {
        assertThat(follower.isEnded()).isFalse();

        good.set(false);
        assertThat(follower.isEnded()).isTrue();

        good.set(true);
        assertThat(follower.isEnded()).isTrue();
    }
}
