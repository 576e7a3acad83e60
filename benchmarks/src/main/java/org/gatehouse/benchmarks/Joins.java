package org.gatehouse.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.platform.ids.Ids;

/** People joining open groups over REST, each signed in, each join a command of its own. */
final class Joins {

    // A million pairs: enough for a run, also on a machine that is several times as fast.
    private static final int USERS = 1000;
    private static final int GROUPS = 1000;

    private final Api api;
    private final List<UUID> users = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Joins(Api api) {
        this.api = api;
    }

    void prepare(SystemCommands commands) throws Exception {
        for (int i = 0; i < USERS; i++) {
            var id = Ids.next();
            commands.send(
                    "bench-" + id,
                    new RegisterUser(
                            new UserId(id),
                            new PersonName("Person " + i),
                            new UserPrincipalName(id + "@b.example"),
                            null));
            users.add(id);
            tokens.add(api.token(id.toString()));
        }
        for (int i = 0; i < GROUPS; i++) {
            var created =
                    api.post(
                            "/groups",
                            tokens.get(i % USERS),
                            "{\"displayName\":\"Group %s\",\"groupType\":\"security\"}"
                                    .formatted(Ids.next()));
            groups.add(Api.json(created).get("id").stringValue());
        }
    }

    private record Join(int user, String group) {}

    /** Every pair once: no join is a no-op. */
    private Join next() {
        int n = next.getAndIncrement();
        if (n >= USERS * GROUPS) {
            throw new IllegalStateException("All have joined all groups");
        }
        return new Join(n % USERS, groups.get((n / USERS + n) % GROUPS));
    }

    private String join(Join join) throws Exception {
        var answer = api.post("/groups/" + join.group + "/join", tokens.get(join.user));
        if (answer.status() / 100 != 2 || answer.position() == null) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.position();
    }

    /** Joins per second at full speed. */
    long[] run(int clients, Duration duration) throws Exception {
        return Load.run(clients, duration, 0, (client, n) -> join(next()));
    }

    /** One in so many joins is followed by a read: more would be a load of their own. */
    private static final int PROBED = 8;

    /**
     * Joins at a given rate; some are followed by reading one's own groups with the position that
     * the join answered.
     *
     * @return how long those reads took, and how many of them were stale
     */
    Lag lag(int clients, Duration duration, double perSecond) throws Exception {
        var stale = new AtomicLong();
        var reads = new java.util.concurrent.ConcurrentLinkedQueue<Long>();
        Load.run(
                clients,
                duration,
                perSecond,
                (client, n) -> {
                    var join = next();
                    var position = join(join);
                    if ((n + client) % PROBED != 0) { // not all at once
                        return;
                    }
                    long begin = System.nanoTime();
                    var read = api.get("/me/groups?limit=1", tokens.get(join.user), position);
                    reads.add(System.nanoTime() - begin);
                    if (read.stale()) {
                        stale.incrementAndGet();
                    }
                });
        return new Lag(reads.stream().mapToLong(Long::longValue).sorted().toArray(), stale.get());
    }

    record Lag(long[] nanos, long stale) {}
}
