package org.gatehouse.standalone.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Sends GET to the query side and everything else to the command side. */
final class Gateway {

    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final Supplier<ServerProcess> command;
    private final Supplier<ServerProcess> query;

    /**
     * @param command asked for each request, as a process may have been replaced
     */
    Gateway(Supplier<ServerProcess> command, Supplier<ServerProcess> query) {
        this.command = command;
        this.query = query;
    }

    Answer send(Call call) {
        try {
            return attempt(call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a client does that wants it done: the same again until somebody answers. */
    Answer insist(Call call) {
        while (true) {
            try {
                var answer = attempt(call);
                if (answer.status() != 503) {
                    return answer;
                }
            } catch (IOException | IllegalStateException killed) {
                // Whether it was done nobody knows: that is what the idempotency key is for.
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Answer attempt(Call call) throws IOException {
        var side = call.method().equals("GET") ? query : command;
        try {
            return new Answer(
                    HTTP.send(
                            call.to(side.get().address()),
                            java.net.http.HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
