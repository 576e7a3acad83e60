package org.gatehouse.platform.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.gatehouse.command.testing.CommandSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each fallback that Axon knows is refused, beside everything else as it should be. */
@CommandSideTest
class AxonWiringTest {

    @Autowired Configuration axon;

    private Object eventBus;
    private Object transactions;
    private Object tokens;
    private Serializer events;
    private Serializer messages;

    @BeforeEach
    void as_it_should_be() {
        eventBus = axon.eventBus();
        transactions = axon.getComponent(TransactionManager.class);
        tokens = null;
        events = axon.eventSerializer();
        messages = axon.messageSerializer();
    }

    private void verify() {
        AxonWiring.verify(
                eventBus, transactions, tokens, events, List.of(axon.serializer(), messages));
    }

    private void isRefused(String why) {
        assertThatThrownBy(this::verify).hasMessage("Axon is wired wrongly: " + why);
    }

    @Test
    void what_is_stored_and_committed_is_accepted() {
        assertThatCode(this::verify).doesNotThrowAnyException();
    }

    @Test
    void an_event_bus_without_a_log_is_refused() {
        eventBus = SimpleEventBus.builder().build();

        isRefused("events would not reach the log");
    }

    @Test
    void transactions_that_are_none_are_refused() {
        transactions = NoTransactionManager.instance();

        isRefused("what is written would not be one transaction");
    }

    @Test
    void tokens_in_memory_are_refused() {
        tokens = new InMemoryTokenStore();

        isRefused("projections would forget how far they have come");
    }

    @Test
    void events_under_class_names_are_refused() {
        events = axon.serializer();

        isRefused("events would be stored under Java class names");
    }

    @Test
    void messages_that_are_not_json_are_refused() {
        messages = XStreamSerializer.defaultSerializer();

        isRefused("messages would not be JSON");
    }
}
