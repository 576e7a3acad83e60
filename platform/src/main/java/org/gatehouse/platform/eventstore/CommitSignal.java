package org.gatehouse.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers that something was committed: those of this process directly, those of others by
 * NOTIFY. A NOTIFY holds a lock of the whole cluster until its transaction is flushed, so it is
 * never sent by an appending transaction: one thread sends them on a connection of its own, many
 * commits in one, and without waiting for the disk.
 */
public final class CommitSignal implements AutoCloseable {

    static final String CHANNEL = "gatehouse_log";

    private static final Logger LOG = LoggerFactory.getLogger(CommitSignal.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LISTEN_MILLIS = 10_000;

    private final Runnable wakeLocal;
    private final @Nullable DataSource connections;
    private final Semaphore pending = new Semaphore(0);
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private @Nullable Thread sender;
    private @Nullable Thread listener;

    /**
     * @param connections unpooled connections for NOTIFY and LISTEN; none where no other process
     *     reads this log
     */
    public CommitSignal(Runnable wakeLocal, @Nullable DataSource connections) {
        this.wakeLocal = wakeLocal;
        this.connections = connections;
    }

    public synchronized CommitSignal start() {
        if (connections != null && sender == null) {
            sender = daemon("log-notify", connections, this::send);
            listener = daemon("log-listen", connections, this::listen);
        }
        return this;
    }

    /** Called after a commit. */
    public void committed() {
        wakeLocal.run();
        if (connections != null && pending.availablePermits() == 0) {
            pending.release();
        }
    }

    private interface Task {
        void run(Connection connection) throws SQLException, InterruptedException;
    }

    private Thread daemon(String name, DataSource connections, Task task) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .start(() -> {
                    while (!closed) {
                        try (Connection connection = connections.getConnection()) {
                            open.add(connection);
                            try {
                                task.run(connection);
                            } finally {
                                open.remove(connection);
                            }
                        } catch (SQLException e) {
                            if (!closed) {
                                LOG.warn("{} lost its connection; trying again", name, e);
                                LockSupport.parkNanos(RETRY_NANOS);
                            }
                        } catch (InterruptedException e) {
                            // By close, which the loop sees.
                        }
                    }
                });
    }

    private void send(Connection connection) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            while (!closed) {
                // Also first of all: what was to be announced when a connection broke is not lost.
                pending.drainPermits();
                statement.execute("notify " + CHANNEL);
                LockSupport.parkNanos(PAUSE_NANOS);
                pending.acquire();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            // What was committed before the connection stood is not announced.
            wakeLocal.run();
            var notifications = connection.unwrap(PGConnection.class);
            while (!closed) {
                var received = notifications.getNotifications(LISTEN_MILLIS);
                if (received != null && received.length > 0) {
                    wakeLocal.run();
                }
            }
        }
    }

    /** Ends at once, also where a connection waits for the network. */
    @Override
    public synchronized void close() {
        closed = true;
        for (var connection : open) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("A connection was gone already", e);
            }
        }
        if (sender != null) {
            sender.interrupt();
        }
        if (listener != null) {
            listener.interrupt();
        }
    }
}
