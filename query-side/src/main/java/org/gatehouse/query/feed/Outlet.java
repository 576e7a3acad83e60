package org.gatehouse.query.feed;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to a client what there is to tell a follower, and never waits for it: while the client
 * takes nothing, nothing is written, and the container calls once it does. Whoever finds another
 * thread at it leaves the work to that one.
 */
final class Outlet implements WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

    private final Follower follower;
    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Runnable left;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean takes;
    private volatile boolean completed;
    private boolean unflushed;

    /**
     * @param left is called once nothing more will be written, maybe more than once
     */
    Outlet(Follower follower, AsyncContext request, ServletOutputStream out, Runnable left) {
        this.follower = follower;
        this.request = request;
        this.out = out;
        this.left = left;
    }

    void open() {
        request.setTimeout(0);
        request.addListener(this);
        follower.wakes(this::write);
        out.setWriteListener(this);
    }

    @Override
    public void onWritePossible() {
        takes = true;
        write();
    }

    private void write() {
        if (calls.getAndIncrement() > 0) {
            return;
        }
        int answered = 1;
        do {
            writeAll();
            answered = calls.addAndGet(-answered);
        } while (answered != 0);
    }

    private void writeAll() {
        if (completed || !takes) {
            return;
        }
        try {
            while (!follower.isEnded() && out.isReady()) {
                if (unflushed) {
                    unflushed = false;
                    out.flush();
                    continue;
                }
                var next = follower.next();
                if (next.isEmpty()) {
                    return;
                }
                out.write(next.get().getBytes(StandardCharsets.US_ASCII));
                unflushed = true;
            }
        } catch (IOException | RuntimeException gone) {
            LOG.debug("A follower has gone", gone);
            follower.end();
        }
        if (follower.isEnded()) {
            complete();
        }
    }

    /** After an error the container refuses it to all threads but to the one it tells of that. */
    private void complete() {
        left.run();
        try {
            request.complete();
            completed = true;
        } catch (IllegalStateException notNow) {
            LOG.debug("The container is about to tell of an error", notNow);
        }
    }

    @Override
    public void onError(Throwable gone) {
        follower.end();
    }

    /** Unless it is completed here and now, the container would answer with a problem. */
    @Override
    public void onError(AsyncEvent event) {
        follower.end();
        complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // There is none.
    }

    @Override
    public void onComplete(AsyncEvent event) {
        completed = true;
        follower.end();
        left.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It is not begun again.
    }
}
