package org.gatehouse.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Standalone as a process of its own on the database that is there: start, idle, memory. */
final class ColdStart {

    /**
     * @param start until the health page says UP
     * @param idle share of one core, over half a minute
     * @param residentKiB of the JVM, without the database
     */
    record Result(Duration start, double idle, long residentKiB) {}

    private ColdStart() {}

    static Result measure(Path data, int port) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "-Xmx512m",
                                        "-XX:+UseSerialGC",
                                        "-Daxoniq.update-checker.disabled=true",
                                        "org.gatehouse.standalone.Standalone",
                                        "--gatehouse.data=" + data,
                                        "--server.port=" + port))
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling("standalone.log").toFile())
                        .start();
        try {
            awaitHealth(process, port);
            var start = Duration.ofNanos(System.nanoTime() - begin);
            Thread.sleep(Duration.ofSeconds(20)); // the compiler comes to rest
            var before = process.info().totalCpuDuration().orElseThrow();
            Thread.sleep(Duration.ofSeconds(30));
            var used = process.info().totalCpuDuration().orElseThrow().minus(before);
            return new Result(start, used.toMillis() / 30_000.0, resident(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitHealth(Process process, int port) throws InterruptedException {
        var http = HttpClient.newHttpClient();
        var health =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                        .build();
        while (process.isAlive()) {
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
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
