package org.gatehouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;

class OutletTest {

    private static final LogPosition HERE = new LogPosition(1, 5);

    /** Takes as much as the test says; as a container does, it breaks when it is not asked. */
    private static final class Client extends ServletOutputStream {

        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private int room;
        private boolean asked;
        private boolean gone;
        private @Nullable WriteListener listener;

        void takes(int writes) throws IOException {
            room = writes;
            listener.onWritePossible();
        }

        @Override
        public boolean isReady() {
            asked = room > 0;
            return asked;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            this.listener = listener;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            use();
            received.write(bytes, from, length);
        }

        @Override
        public void write(int single) {
            throw new AssertionError("Byte by byte");
        }

        @Override
        public void flush() throws IOException {
            use();
        }

        private void use() throws IOException {
            if (!asked) {
                throw new IllegalStateException("Not ready");
            }
            if (gone) {
                throw new IOException("Gone");
            }
            asked = false;
            room--;
        }

        String text() {
            return received.toString(StandardCharsets.US_ASCII);
        }
    }

    private final AtomicBoolean good = new AtomicBoolean(true);
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();
    private final Follower follower = new Follower(Ids.next(), good::get);
    private final Client client = new Client();
    private Outlet outlet;

    @BeforeEach
    void open() {
        var request =
                new MockAsyncContext(new MockHttpServletRequest(), null) {
                    @Override
                    public void complete() {
                        if (broken.get()) {
                            throw new IllegalStateException("To be told of an error first");
                        }
                        completed.incrementAndGet();
                    }
                };
        follower.begin(HERE);
        outlet = new Outlet(follower, request, client, () -> left.set(true));
        outlet.open();
    }

    @Test
    void nothing_is_written_before_the_container_calls() throws IOException {
        follower.wake();
        assertThat(client.text()).isEmpty();

        client.takes(100);
        assertThat(client.text()).startsWith("event: ready\n");
    }

    @Test
    void what_moves_is_written_at_once_while_the_client_takes_it() throws IOException {
        client.takes(100);
        follower.moved("groups", HERE);
        follower.wake();

        assertThat(client.text()).endsWith("{\"topics\":[\"groups\"],\"position\":\"1-5\"}\n\n");
    }

    @Test
    void a_client_that_takes_nothing_holds_nobody_and_hears_it_later_at_once() throws IOException {
        client.takes(2);
        for (var topic : new String[] {"groups", "roles", "groups"}) {
            follower.moved(topic, HERE);
            follower.wake();
        }
        assertThat(client.text()).doesNotContain("moved");

        client.takes(100);

        assertThat(client.text())
                .containsOnlyOnce("event: moved")
                .endsWith("{\"topics\":[\"groups\",\"roles\"],\"position\":\"1-5\"}\n\n");
    }

    @Test
    void with_a_token_that_is_good_no_more_nothing_is_told_and_it_ends() throws IOException {
        client.takes(100);
        follower.moved("groups", HERE);
        good.set(false);
        follower.wake();
        follower.wake();

        assertThat(client.text()).doesNotContain("moved");
        assertThat(completed).hasValue(1);
        assertThat(left).isTrue();
    }

    /** The container breaks such an answer off itself, and wants it completed when it says so. */
    @Test
    void who_has_gone_makes_room_and_the_answer_is_completed_when_the_container_tells_of_it()
            throws IOException {
        client.takes(100);
        client.gone = true;
        broken.set(true);
        follower.beat();
        follower.wake();
        assertThat(left).isTrue();
        assertThat(completed).hasValue(0);

        broken.set(false);
        outlet.onError(new AsyncEvent(null, new IOException("Gone")));
        follower.wake();

        assertThat(completed).hasValue(1);
    }
}
