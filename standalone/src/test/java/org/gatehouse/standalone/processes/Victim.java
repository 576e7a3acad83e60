package org.gatehouse.standalone.processes;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What is killed and comes again, whichever process that is just now. */
final class Victim implements AutoCloseable {

    private final Supplier<ServerProcess> launch;
    private final AtomicReference<ServerProcess> process;

    Victim(Supplier<ServerProcess> launch) {
        this.launch = launch;
        process = new AtomicReference<>(launch.get());
    }

    ServerProcess process() {
        return process.get();
    }

    void killAndRestart(int millis, ScheduledExecutorService timer) throws Exception {
        timer.schedule(process()::kill, millis, TimeUnit.MILLISECONDS).get();
        process.set(launch.get());
    }

    @Override
    public void close() {
        process().close();
    }
}
