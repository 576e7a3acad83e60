package org.gatehouse.command.writing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets in as many commands at once as the pool has connections, less a reserve for everything else:
 * a command that has begun never waits for a connection that another one waiting for it holds.
 */
@Component
final class Gate {

    private static final int RESERVE = 4;

    private final Semaphore permits;
    private final Duration patience;

    Gate(
            HikariDataSource pool,
            @Value("${gatehouse.commands.patience:5s}") Duration patience) {
        permits = new Semaphore(Math.max(1, pool.getMaximumPoolSize() - RESERVE), true);
        this.patience = patience;
    }

    /**
     * @throws Refusal {@code commands.busy} (503) when there is no room in time
     */
    void enter() {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.unavailable(
                        "commands.busy", "Too much is going on", Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("commands.busy", "Shutting down", Duration.ofSeconds(1));
        }
    }

    void leave() {
        permits.release();
    }
}
