package org.gatehouse.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL processes of one data directory, whoever started them: a server outlives the Java
 * process that was killed, and its workers outlive a killed server for a moment.
 */
final class Postmaster {

    private static final Duration SHUTDOWN = Duration.ofMinutes(1);
    private static final Duration LAST_STATEMENT = Duration.ofSeconds(10);

    private final Path directory;

    /**
     * @param directory real path of the directory that {@code initdb} made
     */
    Postmaster(Path directory) {
        this.directory = directory;
    }

    /** Returns when nothing runs in the directory any more and a new server may start there. */
    void stop() throws IOException {
        var server = recorded().filter(this::isOurs);
        if (server.isPresent()) {
            requestFastShutdown(server.get());
            awaitOrKill(server.get(), SHUTDOWN);
        }
        for (var worker : ProcessHandle.allProcesses().filter(this::isOurs).toList()) {
            awaitOrKill(worker, LAST_STATEMENT);
        }
        if (recorded().isPresent()) {
            // Some other program has the process id now; PostgreSQL would refuse to start.
            Files.delete(pidFile());
        }
    }

    /** The live process whose id the server wrote down; after a crash it may be any program. */
    private Optional<ProcessHandle> recorded() throws IOException {
        if (Files.notExists(pidFile())) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return worksHere(process)
                && process.info().command().map(Path::of).stream()
                        .anyMatch(
                                program -> program.getFileName().toString().startsWith("postgres"));
    }

    /**
     * Every process of a server works in its data directory; without /proc only the first tells.
     */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(directory);
        } catch (IOException e) {
            return process.info().commandLine().orElse("").contains("-D " + directory + " ");
        }
    }

    /**
     * SIGINT disconnects clients and shuts down; Java can only send SIGTERM, which waits for them.
     */
    private static void requestFastShutdown(ProcessHandle server) throws IOException {
        var kill = new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start();
        awaitOrKill(kill.toHandle(), LAST_STATEMENT);
    }

    private static void awaitOrKill(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }
}
