package org.gatehouse.standalone.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL processes of one data directory, whoever started them: a server outlives the Java
 * process that was killed, and its workers outlive a killed server for a moment.
 */
final class Postmaster {

    private static final Duration SHUTDOWN = Duration.ofMinutes(1);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);
    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb");

    private final Path directory;

    /**
     * @param directory real path of the data directory, which need not exist
     */
    Postmaster(Path directory) {
        this.directory = directory;
    }

    /** Returns when nothing runs in the directory any more and a new server may start there. */
    void stop() throws IOException {
        var server = recorded().filter(this::isOurs);
        if (server.isPresent()) {
            requestFastShutdown(server.get());
            endOrKill(server.get(), SHUTDOWN);
        }
        for (var left = processes(); !left.isEmpty(); left = processes()) {
            for (var process : left) {
                endOrKill(process, LAST_MOMENT);
            }
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

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return worksHere(process)
                && process.info().command().map(Path::of).map(Path::getFileName).stream()
                        .anyMatch(program -> PROGRAMS.contains(program.toString()));
    }

    /** All processes of a server work in its directory; the server and initdb are also told it. */
    private boolean worksHere(ProcessHandle process) {
        return directory.equals(workingDirectory(process))
                || process.info().commandLine().orElse("").contains("-D " + directory + " ");
    }

    private static @Nullable Path workingDirectory(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException e) {
            return null; // Just ended, another user's, or no Linux.
        }
    }

    /** SIGINT also ends the sessions; Java itself can send SIGTERM only, which waits for them. */
    private static void requestFastShutdown(ProcessHandle server) throws IOException {
        var kill = new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start();
        endOrKill(kill.toHandle(), LAST_MOMENT);
    }

    private static void endOrKill(ProcessHandle process, Duration patience)
            throws InterruptedIOException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while PostgreSQL stops");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
