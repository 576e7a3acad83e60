package org.gatehouse.platform.time;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, also that of Axon's events. Tests replace it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Whole microseconds: what PostgreSQL keeps is what was said. */
    static Clock micros(Clock clock) {
        return Clock.tick(clock, Duration.ofNanos(1_000));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return micros(Clock.systemUTC());
    }

    @Bean
    EventClock eventClock(Clock clock) {
        GenericEventMessage.clock = micros(clock);
        return new EventClock();
    }

    /** Says that events take their time from the clock. */
    record EventClock() {}
}
