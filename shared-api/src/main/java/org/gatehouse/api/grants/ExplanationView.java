package org.gatehouse.api.grants;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody held something at an instant, or why not.
 *
 * @param because the grants that reach the resource; none where it was not held
 * @param missing where it was not held: what once led there, and no longer or not yet did
 * @param requests what the user asked for of the resource, and what became of it
 * @param text all of that as a paragraph for people
 */
public record ExplanationView(
        Party user,
        Party resource,
        AsOf asOf,
        boolean holds,
        List<GrantRole> roles,
        List<Reason> because,
        List<Lapsed> missing,
        List<Proceeding> requests,
        String text) {

    public ExplanationView {
        roles = List.copyOf(roles);
        because = List.copyOf(because);
        missing = List.copyOf(missing);
        requests = List.copyOf(requests);
    }

    /**
     * A grant that counted.
     *
     * @param given what gave it
     * @param process what came before it: the request with its decisions, the rule, the import
     * @param holderBecause where the holder is a group: why the user was in it; empty where that is
     *     told already further up
     */
    public record Reason(
            Party holder,
            Party resource,
            GrantRole role,
            Source source,
            Instant since,
            @Nullable Instant until,
            Told given,
            List<Told> process,
            List<Reason> holderBecause) {

        public Reason {
            process = List.copyOf(process);
            holderBecause = List.copyOf(holderBecause);
        }
    }

    /** Why a grant did not count. */
    public enum Lapse {
        /** Somebody, or a rule, has ended it. */
        @JsonProperty("ended")
        ENDED,
        /** Its time was over. */
        @JsonProperty("expired")
        EXPIRED,
        /** It had not begun. */
        @JsonProperty("notYet")
        NOT_YET,
        /** The resource or the holder was deleted. */
        @JsonProperty("suspended")
        SUSPENDED
    }

    /**
     * A grant on the way that did not count.
     *
     * @param ended by which event; null where it had not begun, or ended by itself
     */
    public record Lapsed(
            Party holder,
            Party resource,
            GrantRole role,
            Source source,
            Lapse lapse,
            Instant since,
            @Nullable Instant until,
            Told given,
            @Nullable Told ended) {}

    /** A request, step by step. */
    public record Proceeding(GrantRole role, List<Told> steps) {

        public Proceeding {
            steps = List.copyOf(steps);
        }
    }
}
