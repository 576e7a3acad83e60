package org.gatehouse.platform.eventstore;

import java.time.Clock;
import javax.sql.DataSource;
import org.gatehouse.platform.database.Migrated;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.personal.PersonalModule;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log as Axon's event store. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /** Rows per query; streams are small, so one query reads a whole stream. */
    private static final int BATCH = 1000;

    @Bean
    EventNames eventNames() {
        return EventNames.ofContract();
    }

    @Bean
    @Qualifier("eventSerializer")
    NamedEventSerializer eventSerializer(EventNames names, PersonalModule personal) {
        return new NamedEventSerializer(names, personal);
    }

    @Bean
    FinalOrder finalOrder(DataSource database, Migrated migrated) {
        return new FinalOrder(database);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            JdbcTemplate db, FinalOrder order, NamedEventSerializer serializer) {
        Fences.verify(db);
        return PostgresEventStorageEngine.over(db, order, serializer, BATCH);
    }

    @Bean
    LogEnd logEnd(JdbcTemplate db, Clock clock) {
        return new LogEnd(db, clock);
    }

    @Bean
    LogReader logReader(JdbcTemplate db, PostgresEventStorageEngine engine) {
        return new LogReader(db, engine);
    }

    @Bean
    EventTail eventTail(PostgresEventStorageEngine engine, FinalOrder order) {
        return new EventTail(engine, order);
    }

    /**
     * @param shared whether other processes read or write this log too
     */
    @Bean
    CommitSignal commitSignal(
            EventTail tail,
            JdbcConnectionDetails details,
            @Value("${gatehouse.log.shared:true}") boolean shared) {
        if (!shared) {
            return new CommitSignal(tail::wake, null);
        }
        var unpooled = new PGSimpleDataSource();
        unpooled.setUrl(details.getJdbcUrl());
        unpooled.setUser(details.getUsername());
        unpooled.setPassword(details.getPassword());
        return new CommitSignal(tail::wake, unpooled).start();
    }

    @Bean
    PostgresEventStore eventStore(
            PostgresEventStorageEngine engine, EventTail tail, CommitSignal signal) {
        return PostgresEventStore.over(engine, tail, signal);
    }
}
