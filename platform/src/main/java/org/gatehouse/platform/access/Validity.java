package org.gatehouse.platform.access;

import java.util.function.BooleanSupplier;

/**
 * Tells of a token whether it is good still, for an answer that goes on after its request was let
 * in. A lambda is the fake.
 */
@FunctionalInterface
public interface Validity {

    /**
     * Of the token that the request of this thread has brought.
     *
     * @return may be asked by any thread and as often as one likes; false also while nobody can
     *     tell
     * @throws IllegalStateException if the thread serves nobody who is signed in
     */
    BooleanSupplier ofCaller();
}
