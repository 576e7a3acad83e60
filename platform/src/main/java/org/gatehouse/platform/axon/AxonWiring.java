package org.gatehouse.platform.axon;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start when Axon would run on anything but what is stored and committed. */
@Component
final class AxonWiring implements SmartInitializingSingleton {

    private final Configuration axon;

    AxonWiring(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public void afterSingletonsInstantiated() {
        verify(
                axon.eventBus(),
                axon.getComponent(TransactionManager.class),
                axon.getComponent(TokenStore.class),
                axon.eventSerializer(),
                List.of(axon.serializer(), axon.messageSerializer()));
    }

    /**
     * @param tokens may be missing: a process without projections needs none
     */
    static void verify(
            Object eventBus,
            Object transactions,
            @Nullable Object tokens,
            Serializer events,
            List<Serializer> others) {
        require(eventBus instanceof PostgresEventStore, "events would not reach the log");
        require(
                transactions instanceof SpringTransactionManager,
                "what is written would not be one transaction");
        require(
                !(tokens instanceof InMemoryTokenStore),
                "projections would forget how far they have come");
        require(
                events instanceof NamedEventSerializer,
                "events would be stored under Java class names");
        require(
                others.stream().allMatch(Jackson3Serializer.class::isInstance),
                "messages would not be JSON");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("Axon is wired wrongly: " + otherwise);
        }
    }
}
