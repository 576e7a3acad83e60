package org.gatehouse.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Clients that each do one thing after the other, for so long. */
final class Load {

    private Load() {}

    /** One thing done by a client; the number is its own, rising. */
    @FunctionalInterface
    interface Step {
        void run(int client, int number) throws Exception;
    }

    /**
     * @param perSecond how often all clients together begin a step; 0 for as often as they can
     * @return how long each step took, in nanoseconds, ascending
     */
    static long[] run(int clients, Duration duration, double perSecond, Step step)
            throws InterruptedException, ExecutionException {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, clients)
                            .mapToObj(client ->
                                    threads.submit(client(client, clients, perSecond, over, step)))
                            .toList();
            Thread.sleep(duration.toMillis());
            over.set(true);
            long[] all = new long[0];
            for (Future<long[]> one : running) {
                var taken = one.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + taken.length);
                System.arraycopy(taken, 0, all, before, taken.length);
            }
            Arrays.sort(all);
            return all;
        }
    }

    private static Callable<long[]> client(
            int client, int clients, double perSecond, AtomicBoolean over, Step step) {
        return () -> {
            var taken = new long[1 << 12];
            int done = 0;
            long begin = System.nanoTime();
            while (!over.get()) {
                if (perSecond > 0) {
                    // Taking turns: together they would queue behind each other.
                    long due = begin + (long) ((done * clients + client) * 1e9 / perSecond);
                    long ahead = due - System.nanoTime();
                    if (ahead > 0) {
                        Thread.sleep(Duration.ofNanos(ahead));
                    }
                }
                long start = System.nanoTime();
                step.run(client, done);
                if (done == taken.length) {
                    taken = Arrays.copyOf(taken, 2 * done);
                }
                taken[done++] = System.nanoTime() - start;
            }
            return Arrays.copyOf(taken, done);
        };
    }

    static double percentileMillis(long[] ascending, double percentile) {
        return ascending.length == 0
                ? Double.NaN
                : ascending[(int) Math.min(ascending.length - 1, ascending.length * percentile)]
                        / 1e6;
    }
}
