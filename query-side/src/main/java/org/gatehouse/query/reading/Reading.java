package org.gatehouse.query.reading;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.eventstore.LogPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Answers reads: from one generation of each view, after waiting for the write that the caller has
 * seen ({@code Gatehouse-Position}), and saying so when that did not come in time.
 */
@Component
public class Reading {

    public static final String STALE = "Gatehouse-Stale";

    private final Map<String, Projection> projections;
    private final Freshness freshness;
    private final Callers callers;
    private final JdbcClient db;

    Reading(List<Projection> projections, Freshness freshness, Callers callers, JdbcClient db) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, p -> p));
        this.freshness = freshness;
        this.callers = callers;
        this.db = db;
    }

    /** A read that names the views it asks. */
    public Question of(String... views) {
        return new Question(Arrays.stream(views).map(this::known).toList(), null);
    }

    private Projection known(String name) {
        var projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("No projection is called " + name);
        }
        return projection;
    }

    /** What is asked of which views. */
    public final class Question {

        private final List<Projection> asked;
        private final @Nullable UUID about;

        private Question(List<Projection> asked, @Nullable UUID about) {
            this.asked = asked;
            this.about = about;
        }

        /** Only this sequence matters: others that are parked do not make the answer old. */
        public Question about(UUID sequence) {
            return new Question(asked, sequence);
        }

        public <T> ResponseEntity<T> answer(Function<Views, T> read) {
            return answer(read, (value, headers) -> {});
        }

        /**
         * What the views say now, whatever the caller has seen: for what is asked on behalf of
         * nobody in particular. Nothing is waited for.
         */
        public <T> T now(Function<Views, T> read) {
            return read(Optional.empty(), Duration.ZERO, read);
        }

        /**
         * What the views say once they show the write, or after so long what they say then; on
         * behalf of nobody in particular either.
         */
        public <T> T after(LogPosition write, Duration patience, Function<Views, T> read) {
            return read(Optional.of(write), patience, read);
        }

        private <T> T read(
                Optional<LogPosition> write, Duration patience, Function<Views, T> read) {
            var shown = new HashMap<String, Generation>();
            for (var projection : asked) {
                shown.put(
                        projection.name(),
                        freshness.await(projection, write, patience).generation());
            }
            return read.apply(new Views(db, shown));
        }

        /** With the row's version as {@code ETag}. */
        public <T> ResponseEntity<T> answer(
                Function<Views, T> read, BiConsumer<T, HttpHeaders> describe) {
            var shown = new HashMap<String, Generation>();
            boolean stale = false;
            for (var projection : asked) {
                var standing = standing(projection);
                shown.put(projection.name(), standing.generation());
                stale |= !standing.fresh() || isParked(standing);
            }
            if (stale) {
                sayStale();
            }
            var value = read.apply(new Views(db, shown));
            var headers = new HttpHeaders();
            describe.accept(value, headers);
            return ResponseEntity.ok().headers(headers).body(value);
        }

        /** On the response itself: what is not found in an old view may be there after all. */
        private static void sayStale() {
            if (RequestContextHolder.getRequestAttributes()
                            instanceof ServletRequestAttributes request
                    && request.getResponse() != null) {
                request.getResponse().setHeader(STALE, "true");
            }
        }

        private Standing standing(Projection projection) {
            var caller = callers.current();
            return freshness.await(
                    projection, caller.position().map(LogPosition::of), caller.patience());
        }

        private boolean isParked(Standing standing) {
            return about == null
                    ? !standing.parked().isEmpty()
                    : standing.parked().contains(about.toString());
        }
    }
}
