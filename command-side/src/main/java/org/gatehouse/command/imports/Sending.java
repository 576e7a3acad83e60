package org.gatehouse.command.imports;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.api.Command;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Sends the commands of an import beside each other, as many commits then share one flush. Whoever
 * reads faster than the database commits sends one of them itself.
 */
final class Sending implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 20;

    private final @Nullable Commands commands;
    private final Phaser work = new Phaser(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    AT_ONCE,
                    AT_ONCE,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    new ThreadPoolExecutor.CallerRunsPolicy());

    /**
     * @param commands null for a dry run: then everything is taken for done
     */
    Sending(@Nullable Commands commands) {
        this.commands = commands;
    }

    /** Does something beside other things. */
    void beside(Runnable task) {
        work.register();
        threads.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException broken) {
                failure.compareAndSet(null, broken);
            } finally {
                work.arriveAndDeregister();
            }
        });
    }

    /**
     * @throws Refusal when a rule says no
     */
    void send(Command command) {
        for (int attempt = 1; commands != null; attempt++) {
            try {
                commands.send(command);
                return;
            } catch (Refusal refusal) {
                if (refusal.status() != UNAVAILABLE || attempt == ATTEMPTS) {
                    throw refusal;
                }
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            }
        }
    }

    /**
     * Waits until all that was begun is done.
     *
     * @throws RuntimeException what broke first, if anything did
     */
    void await() {
        work.arriveAndAwaitAdvance();
        var broken = failure.get();
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        work.arriveAndAwaitAdvance();
    }
}
