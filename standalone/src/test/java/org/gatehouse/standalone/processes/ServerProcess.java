package org.gatehouse.standalone.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A process started from an executable jar. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern STARTED = Pattern.compile(": Started \\w+ in ");
    private static final int KEPT_LINES = 80;
    private static final long PATIENCE_MINUTES = 5;

    private final Process process;
    private final Deque<String> last = new ArrayDeque<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private ServerProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread.ofPlatform().daemon().name("output-" + process.pid()).start(this::listen);
    }

    /** Returns at once; see {@link #address()}. */
    static ServerProcess launch(String jar, List<String> arguments) {
        return launch(jar, 0, arguments);
    }

    /**
     * For a server that has to know beforehand where it will be found.
     *
     * @param port 0 for any
     */
    static ServerProcess launch(String jar, int port, List<String> arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-Xmx384m",
                                "-jar",
                                jar,
                                "--server.port=" + port,
                                "--server.address=127.0.0.1"));
        command.addAll(arguments);
        try {
            return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            var port = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                var bound = PORT.matcher(line);
                if (bound.find()) {
                    port = bound.group(1);
                }
                if (STARTED.matcher(line).find()) {
                    address.complete(URI.create("http://127.0.0.1:" + port));
                }
            }
        } catch (IOException e) {
            keep(e.toString());
        }
        address.completeExceptionally(new IllegalStateException("It ended"));
    }

    private synchronized void keep(String line) {
        last.add(line);
        if (last.size() > KEPT_LINES) {
            last.remove();
        }
    }

    /** The last lines that it printed. */
    synchronized String output() {
        return String.join("\n", last);
    }

    /**
     * Where it answers, once it does.
     *
     * @throws IllegalStateException if it ended before, or never did; says what it printed
     */
    URI address() {
        try {
            return address.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("It does not answer: " + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: nothing of it gets to say good-bye. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end first, as standalone then ends its database too. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, 1, TimeUnit.MINUTES)
                .thenAccept(Process::destroyForcibly)
                .join();
    }
}
