package org.gatehouse.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Standalone as a process of its own on the database that is there, installed as docs/operations.md
 * says: start, idle, memory.
 */
final class ColdStart {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path jar;
    private final Path cache;
    private final Path data;
    private final int port;

    /**
     * Unpacks the executable jar, as a cache of classes wants it.
     *
     * @param executable the packaged standalone
     * @param installation where to; emptied first
     */
    ColdStart(Path executable, Path installation, Path data, int port)
            throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(installation);
        int exit =
                new ProcessBuilder(
                                JAVA,
                                "-Djarmode=tools",
                                "-jar",
                                executable.toString(),
                                "extract",
                                "--destination",
                                installation.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(executable + " cannot be unpacked");
        }
        this.jar = installation.resolve(executable.getFileName());
        this.cache = installation.resolve("gatehouse.aot");
        this.data = data;
        this.port = port;
    }

    /**
     * @param start until the health page says UP
     * @param idle share of one core, over half a minute
     * @param residentKiB of the JVM, without the database
     */
    record Rest(Duration start, double idle, long residentKiB) {}

    /** Without a cache of classes. */
    Duration plain() throws IOException, InterruptedException {
        try (var running = start()) {
            return running.start;
        }
    }

    /** The start that makes the cache; it is written when the process ends. */
    void train() throws IOException, InterruptedException {
        start("-XX:AOTCacheOutput=" + cache).close();
    }

    /** With the cache. */
    Rest cached() throws IOException, InterruptedException {
        try (var running = start("-XX:AOTCache=" + cache, "-XX:AOTMode=on")) {
            Thread.sleep(Duration.ofSeconds(20)); // the compiler comes to rest
            var before = running.process.info().totalCpuDuration().orElseThrow();
            Thread.sleep(Duration.ofSeconds(30));
            var used = running.process.info().totalCpuDuration().orElseThrow().minus(before);
            return new Rest(running.start, used.toMillis() / 30_000.0, resident(running.process));
        }
    }

    private record Running(Process process, Duration start) implements AutoCloseable {

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    private Running start(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JAVA, "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "-Daxoniq.update-checker.disabled=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString(),
                        "--gatehouse.data=" + data,
                        "--server.port=" + port));
        long begin = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling("standalone.log").toFile())
                        .start();
        awaitHealth(process);
        return new Running(process, Duration.ofNanos(System.nanoTime() - begin));
    }

    private void awaitHealth(Process process) throws InterruptedException {
        var health =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                        .build();
        while (process.isAlive()) {
            try {
                if (HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens so far
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("Standalone has ended");
    }

    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
