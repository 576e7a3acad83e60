package org.gatehouse.command.approvals;

import java.time.Instant;

/** How far a request has come. */
sealed interface Phase {

    /**
     * Somebody has yet to decide.
     *
     * @param stage that is open, counted from 1
     * @param until the first instant at which it is too late
     */
    record Pending(int stage, Instant until) implements Phase {

        /** Submitted, in the moment before the first stage opens. */
        static final Pending SUBMITTED = new Pending(0, Instant.EPOCH);

        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }
    }

    /** Nobody decides any more. */
    enum Decided implements Phase {
        APPROVED("is approved"),
        DENIED("was denied"),
        TIMED_OUT("was not decided in time"),
        CANCELLED("was cancelled"),
        DELIVERED("was approved, and is held now"),
        FAILED("was approved, and could not be given");

        private final String inWords;

        Decided(String inWords) {
            this.inWords = inWords;
        }

        /** As the end of a sentence about the request. */
        String inWords() {
            return inWords;
        }

        /** Whether nothing came of it, so that it may be asked again. */
        boolean cameToNothing() {
            return switch (this) {
                case DENIED, TIMED_OUT, CANCELLED, FAILED -> true;
                case APPROVED, DELIVERED -> false;
            };
        }
    }
}
