package org.gatehouse.query.projections;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the log for {@link Steering}: one node at a time, each event in a transaction of its own.
 */
@Component
final class SteeringProcessor implements SmartLifecycle {

    private static final String NAME = "steering";

    private final Steering steering;
    private final PostgresEventStore store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final ScheduledExecutorService coordinator = thread("steering-coordinator");
    private final ScheduledExecutorService worker = thread("steering-worker");
    private PooledStreamingEventProcessor processor;

    SteeringProcessor(
            Steering steering,
            PostgresEventStore store,
            TokenStore tokens,
            TransactionManager transactions) {
        this.steering = steering;
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        this.processor = processor();
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().daemon().name(name).factory());
    }

    private PooledStreamingEventProcessor processor() {
        return PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(steering)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(1)
                .build();
    }

    @Override
    public synchronized void start() {
        processor.start();
    }

    @Override
    public synchronized void stop() {
        processor.shutDown();
        processor = processor(); // one that was shut down is not started again
    }

    @Override
    public synchronized boolean isRunning() {
        return processor.isRunning();
    }
}
