package org.gatehouse.platform.traces;

import java.time.Clock;
import org.gatehouse.platform.eventstore.CommitSignal;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.messages.EventMetadata;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Traces, and the minute in which those above the limit are settled. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TraceConfiguration {

    @Bean
    Traces traces(
            JdbcTemplate db,
            PlatformTransactionManager transactions,
            NamedEventSerializer serializer,
            EventMetadata metadata,
            CommitSignal signal,
            @Value("${gatehouse.audit.traces-per-day:1000}") int perDay,
            Clock clock) {
        return new Traces(
                db,
                new TransactionTemplate(
                        transactions,
                        new DefaultTransactionDefinition(
                                TransactionDefinition.PROPAGATION_REQUIRES_NEW)),
                serializer,
                metadata,
                signal,
                new TraceLimit(perDay, clock),
                clock);
    }

    @Bean
    Settling settling(Traces traces) {
        return new Settling(traces);
    }

    /** Once a minute, and at the end. */
    record Settling(Traces traces) implements AutoCloseable {

        @Scheduled(fixedDelay = 60_000)
        void settle() {
            traces.settle();
        }

        @Override
        public void close() {
            traces.settle();
        }
    }
}
