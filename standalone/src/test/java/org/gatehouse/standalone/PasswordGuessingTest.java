package org.gatehouse.standalone;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.api.Secret;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.signins.SignInFailure;
import org.gatehouse.api.signins.SignInOrigin;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.Lockouts;
import org.gatehouse.platform.eventstore.CommitSignal;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.messages.EventMetadata;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.traces.TraceLimit;
import org.gatehouse.platform.traces.Traces;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.PrincipalNames;
import org.gatehouse.provider.sessions.ProviderLog;
import org.gatehouse.provider.sessions.Sessions;
import org.gatehouse.provider.sessions.Visitor;
import org.gatehouse.provider.signins.SignIns;
import org.gatehouse.provider.signins.SignIns.Outcome;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten thousand wrong passwords from as many addresses, for people and for names nobody has. */
@StandaloneTest
class PasswordGuessingTest {

    private static final int GUESSES = 10_000;
    private static final int STORED_A_DAY = 20;

    /** Each lock ends by itself, the first after a minute, and lets one more through. */
    private static final int LOCKS_THAT_MAY_END = 3;

    @Autowired Http http;
    @Autowired MovableClock clock;
    @Autowired JdbcTemplate db;
    @Autowired PrincipalNames names;
    @Autowired Directory directory;
    @Autowired PersonalData personal;
    @Autowired CredentialStore store;
    @Autowired Lockouts lockouts;
    @Autowired Sessions sessions;
    @Autowired ProviderLog log;
    @Autowired NamedEventSerializer serializer;
    @Autowired EventMetadata metadata;
    @Autowired CommitSignal signal;

    @Autowired
    @Qualifier("providerTransaction")
    TransactionTemplate transaction;

    private SignIns signIns;
    private Traces traces;
    private Person eva;
    private Person udo;
    private long begun;

    private record Person(UserId id, String name, String password) {}

    @BeforeEach
    void start() {
        traces =
                new Traces(
                        db,
                        transaction,
                        serializer,
                        metadata,
                        signal,
                        new TraceLimit(STORED_A_DAY, clock),
                        clock);
        signIns =
                new SignIns(
                        names,
                        directory,
                        personal,
                        store,
                        lockouts,
                        sessions,
                        log,
                        traces,
                        transaction,
                        signal);
        eva = newcomer("Eva");
        udo = newcomer("Udo");
        begun =
                db.queryForObject(
                        "select coalesce(max(position), 0) from events.event", Long.class);
    }

    private Person newcomer(String name) {
        var ann = http.as("ann");
        var principal = UUID.randomUUID() + "@x.example";
        var id =
                ann.post(
                                "/api/v1/users",
                                Map.of("displayName", name, "userPrincipalName", principal))
                        .id();
        var reset = ann.post("/api/v1/users/" + id + "/reset-password");
        return new Person(UserId.of(id), principal, reset.json().get("newPassword").asString());
    }

    private static Visitor from(String address, Optional<String> place) {
        return new Visitor(new SignInOrigin(address, null), "guessing", Optional.empty(), place);
    }

    private Outcome prove(String name, String password, Visitor visitor) {
        return signIns.prove(name, new Secret(password), "gatehouse-portal", visitor);
    }

    private Visitor familiarPlaceOf(Person person) {
        var first = from("192.0.2.10", Optional.empty());
        assertThat(prove(person.name(), person.password(), first))
                .isInstanceOf(Outcome.Proved.class);
        var session =
                sessions.begin(
                                person.id(),
                                List.of(AuthenticationMethod.PASSWORD),
                                "gatehouse-portal",
                                first,
                                clock.instant())
                        .orElseThrow();
        return from("192.0.2.10", Optional.of(session.placeCookie()));
    }

    /** What came of each, by the name that was guessed at. */
    private Map<String, Map<SignInFailure, Long>> guess(List<String> at) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var guesses =
                    IntStream.range(0, GUESSES)
                            .<Callable<Map.Entry<String, SignInFailure>>>mapToObj(n ->
                                    () -> {
                                        var name = at.get(n % at.size());
                                        var address = "2001:db8::" + Integer.toHexString(n);
                                        var outcome =
                                                prove(
                                                        name,
                                                        "guess number " + n,
                                                        from(address, Optional.empty()));
                                        return Map.entry(
                                                name, ((Outcome.Refused) outcome).reason());
                                    })
                            .toList();
            var outcomes = new ArrayList<Map.Entry<String, SignInFailure>>();
            for (var done : threads.invokeAll(guesses)) {
                outcomes.add(done.get());
            }
            return outcomes.stream()
                    .collect(
                            groupingBy(
                                    Map.Entry::getKey,
                                    groupingBy(Map.Entry::getValue, counting())));
        }
    }

    @Test
    void cost_a_few_hashes_and_events_and_lock_nobody_out_of_a_place_that_is_familiar()
            throws Exception {
        var home = familiarPlaceOf(eva);
        var stranger = "nobody-" + UUID.randomUUID() + "@x.example";

        var outcomes = guess(List.of(eva.name(), udo.name(), stranger));

        // Whatever was not locked out was compared.
        for (var name : List.of(eva.name(), udo.name(), stranger)) {
            var compared = outcomes.get(name);
            assertThat(compared.keySet()).hasSize(2).contains(SignInFailure.LOCKED_OUT);
            compared.remove(SignInFailure.LOCKED_OUT);
            assertThat(compared.values().iterator().next())
                    .isBetween(
                            (long) Lockouts.ALLOWED, (long) Lockouts.ALLOWED + LOCKS_THAT_MAY_END);
        }
        assertThat(prove(eva.name(), eva.password(), home)).isInstanceOf(Outcome.Proved.class);
        assertThat(prove(udo.name(), udo.password(), from("192.0.2.11", Optional.empty())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.reason()).isEqualTo(SignInFailure.LOCKED_OUT));
        traces.settle();
        assertThat(stored("signins.SignInFailed")).isEqualTo(3 * STORED_A_DAY);
        assertThat(stored("audit.TracesCounted")).isEqualTo(3);
    }

    private int stored(String event) {
        return db.queryForObject(
                "select count(*) from events.event where name = ? and position > ?",
                Integer.class,
                event,
                begun);
    }
}
