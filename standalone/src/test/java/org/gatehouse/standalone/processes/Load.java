package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Users who work as long as the load goes on. Each insists on each write, with one idempotency key
 * and one correlation id however often it is sent, and knows what must come of it: nobody else
 * changes what a worker changes.
 */
final class Load {

    private final Gateway gateway;
    private final TestIssuer issuer;
    private final long seed;
    private static final int MOST_GROUPS = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> workers = new ArrayList<>();
    private final List<UUID> groups = new CopyOnWriteArrayList<>();
    private final Collection<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /** A write that was answered with success; each of them changes something. */
    record Acknowledged(Call call, Answer answer) {

        String key() {
            return call.headers().get("Idempotency-Key");
        }

        String position() {
            return answer.position();
        }
    }

    Load(Gateway gateway, TestIssuer issuer, long seed) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.seed = seed;
    }

    void start(int count) {
        for (int i = 0; i < count; i++) {
            var worker = new Worker(i);
            workers.add(threads.submit(worker::work));
        }
    }

    Collection<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** Lets every worker finish what it is at, and reports what went wrong with any. */
    void stop() throws Exception {
        over = true;
        for (var worker : workers) {
            worker.get();
        }
        threads.close();
    }

    private final class Worker {

        private final Random random;
        private final String name;
        private final String admin = issuer.token(Installation.ADMINISTRATOR);
        private final List<UUID> own = new ArrayList<>();
        private final Set<UUID> joined = new HashSet<>();
        private final List<UUID> guests = new ArrayList<>();
        private String token = "";
        private int writes;

        Worker(int number) {
            random = new Random(seed + number);
            name = "worker" + number;
        }

        void work() {
            token = issuer.token(register());
            create();
            for (int seconds = 1; !addedGuestForAWhile(seconds); seconds *= 2) {
                assertThat(seconds).as("seconds that did not suffice").isLessThan(120);
            }
            addGuestForGood();
            disableGuest();
            while (!over) {
                switch (random.nextInt(10)) {
                    case 0 -> createOrRename();
                    case 1, 2 -> rename();
                    case 3 -> addGuestForGood();
                    case 4 -> addedGuestForAWhile(5);
                    case 5 -> disableGuest();
                    default -> joinOrLeave();
                }
            }
        }

        private UUID register() {
            var person = name + "-" + writes;
            return done(Call.send("POST", "/users")
                            .as(admin)
                            .json(
                                    """
                                    {"displayName": "%1$s", "userPrincipalName": "%1$s@gatehouse.example"}
                                    """
                                            .formatted(person)))
                    .id();
        }

        /** The settings do not let one create as many as one likes. */
        private void createOrRename() {
            if (own.size() < MOST_GROUPS) {
                create();
            } else {
                rename();
            }
        }

        private void create() {
            var group =
                    done(Call.send("POST", "/groups")
                                    .as(token)
                                    .json(
                                            "{\"displayName\": \"%s\", \"groupType\": \"security\"}"
                                                    .formatted(unique())))
                            .id();
            own.add(group);
            groups.add(group);
        }

        private void rename() {
            done(
                    Call.send("PATCH", "/groups/" + any(own))
                            .as(token)
                            .json("{\"displayName\": \"%s\"}".formatted(unique())));
        }

        private String unique() {
            return name + " " + writes;
        }

        private void joinOrLeave() {
            var group = any(groups);
            boolean leaves = joined.contains(group);
            done(Call.send("POST", "/groups/" + group + (leaves ? "/leave" : "/join")).as(token));
            if (leaves) {
                joined.remove(group);
            } else {
                joined.add(group);
            }
        }

        /** Until they are disabled. */
        private void addGuestForGood() {
            var guest = register();
            done(Call.send("PUT", "/groups/" + any(own) + "/members/" + guest).as(token));
            guests.add(guest);
        }

        /**
         * The end may pass before anybody answers; then a rule says no, rightly. Under a load that
         * begins on a cold machine it did so for each worker, and no membership had an end.
         */
        private boolean addedGuestForAWhile(int seconds) {
            var end = Instant.now().plusMillis(500 + random.nextInt(1000 * seconds));
            var answer =
                    insist(
                            Call.send("PUT", "/groups/" + any(own) + "/members/" + register())
                                    .as(token)
                                    .json(
                                            "{\"endDateTime\": \"%s\"}"
                                                    .formatted(end.truncatedTo(ChronoUnit.MILLIS))),
                            204,
                            422);
            return answer.status() == 204;
        }

        private void disableGuest() {
            if (!guests.isEmpty()) {
                done(Call.send("POST", "/users/" + guests.removeLast() + "/disable").as(admin));
            }
        }

        private Answer done(Call call) {
            return insist(call, 200, 201, 204);
        }

        private Answer insist(Call call, Integer... statuses) {
            var id = name + "-" + writes++;
            var write = call.with("Idempotency-Key", id).with("X-Correlation-Id", id);
            var answer = gateway.insist(write);
            assertThat(answer.status()).as("%s", answer).isIn((Object[]) statuses);
            if (answer.status() < 300) {
                acknowledged.add(new Acknowledged(write, answer));
            }
            return answer;
        }

        private UUID any(List<UUID> some) {
            return some.get(random.nextInt(some.size()));
        }
    }
}
