package org.gatehouse.query.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.gatehouse.query.reading.Generation.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs one pooled processor for each generation that there is, on every node; tokens see to it that
 * each segment is worked on by one. Looks once a second whether generations have come or gone.
 */
@Component
public class Processors implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Processors.class);

    private static final int BATCH = 500;
    private static final int THREADS = 2;

    private final List<Projection> projections;
    private final Generations generations;
    private final Parked parked;
    private final Progress progress;
    private final PostgresEventStore store;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final DataSource database;
    private final int segments;

    private final Map<Generation, PooledStreamingEventProcessor> running = new HashMap<>();
    private final ScheduledExecutorService coordinator = new Coordinator();
    private final ScheduledExecutorService workers =
            Executors.newScheduledThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("projection-worker-", 0).factory());
    private volatile boolean started;

    Processors(
            List<Projection> projections,
            Generations generations,
            Parked parked,
            Progress progress,
            PostgresEventStore store,
            TokenStore tokens,
            TransactionManager transactions,
            DataSource database,
            @Value("${gatehouse.projections.segments:1}") int segments) {
        this.projections = projections;
        this.generations = generations;
        this.parked = parked;
        this.progress = progress;
        this.store = store;
        this.tokens = tokens;
        this.transactions = transactions;
        this.database = database;
        this.segments = segments;
    }

    @Override
    public void start() {
        projections.forEach(generations::ensure);
        started = true;
        look();
    }

    /** Starts what has come, stops what has gone, shows what has caught up. */
    @Scheduled(fixedDelay = 1000)
    synchronized void look() {
        if (!started) {
            return;
        }
        for (var projection : projections) {
            try {
                look(projection);
            } catch (RuntimeException e) {
                LOG.warn("The generations of {} cannot be looked after now", projection.name(), e);
            }
        }
    }

    private void look(Projection projection) {
        var current = generations.current(projection);
        running.keySet().stream()
                .filter(known -> known.projection().equals(projection.name()))
                .filter(known -> current.stream().noneMatch(g -> g.number() == known.number()))
                .toList()
                .forEach(gone -> stop(gone));
        for (var generation : current) {
            if (running.keySet().stream()
                    .noneMatch(known -> known.processor().equals(generation.processor()))) {
                var processor = processor(projection, generation);
                processor.start();
                running.put(generation, processor);
            }
            if (generation.state() == State.BUILDING && hasCaughtUp(projection, generation)) {
                show(projection, generation);
            }
        }
        generations.sweep(projection);
    }

    /** Its indexes may take a while, in which it falls behind again. */
    private void show(Projection projection, Generation built) {
        generations.index(projection, built);
        if (hasCaughtUp(projection, built)) {
            generations.swap(projection, built);
            LOG.info("{} has caught up and is shown from now on", built.processor());
        }
    }

    private void stop(Generation gone) {
        var processor = running.remove(gone);
        if (processor != null) {
            processor.shutDown();
        }
    }

    /** As far as what readers are shown now; what both lack, both are about to get. */
    private boolean hasCaughtUp(Projection projection, Generation building) {
        return generations.current(projection).stream()
                .filter(generation -> generation.state() == State.LIVE)
                .allMatch(live -> progress.stored(building) >= progress.stored(live));
    }

    private PooledStreamingEventProcessor processor(Projection projection, Generation generation) {
        var invoker =
                new ProjectionInvoker(
                        projection,
                        generation,
                        new Applying(projection, generation, parked, database),
                        progress);
        return PooledStreamingEventProcessor.builder()
                .name(generation.processor())
                .eventHandlerInvoker(invoker)
                .errorHandler(context -> {
                    throw new IllegalStateException(
                            generation.processor() + " tries again", context.error());
                })
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(segments)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(1000)
                .claimExtensionThreshold(2000)
                .batchSize(BATCH)
                .build();
    }

    @Override
    public synchronized void stop() {
        started = false;
        running.values().forEach(PooledStreamingEventProcessor::shutDown);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
