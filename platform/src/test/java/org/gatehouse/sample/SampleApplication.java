package org.gatehouse.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.platform.access.AnonymousPaths;
import org.gatehouse.platform.access.Revocations;
import org.gatehouse.platform.access.development.DevelopmentUsers;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpMethod;

/** The conventions and two controllers: no database, no Axon. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "org.gatehouse.platform.web",
    "org.gatehouse.platform.access",
    "org.gatehouse.command.sample",
    "org.gatehouse.query.sample"
})
public class SampleApplication {

    public static final UUID ANN = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    public static final UUID ADMINISTRATOR =
            UUID.fromString("019a0000-0000-7000-8000-00000000000a");

    /** Its tokens are revoked. */
    public static final String ENDED_SESSION = "ended";

    /** Nobody knows whether its tokens are revoked. */
    public static final String UNKNOWN_SESSION = "unknown";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Revocations revocations() {
        return (user, session, issuedAt) -> {
            if (UNKNOWN_SESSION.equals(session)) {
                throw Refusal.unavailable(
                        "access.revocations-unknown", "Nobody can tell", Duration.ofSeconds(1));
            }
            return ENDED_SESSION.equals(session);
        };
    }

    @Bean
    DevelopmentUsers people() {
        return () -> List.of(new DevelopmentUsers.Person(ANN, "ann"));
    }

    @Bean
    AnonymousPaths anonymous() {
        return new AnonymousPaths(HttpMethod.POST, "/api/v1/things/anonymous");
    }
}
