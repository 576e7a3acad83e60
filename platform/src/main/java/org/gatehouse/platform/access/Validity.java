package org.gatehouse.platform.access;

import java.util.function.BooleanSupplier;

/**
 * Tells of the token that the request of this thread has brought whether it is good still, for what
 * goes on after the request was let in. What it gives may be asked by any thread and as often as
 * one likes.
 *
 * <p>Each method throws {@link IllegalStateException} if the thread serves nobody who is signed in.
 */
public interface Validity {

    /** For an answer that goes on: false once the time is over, and while nobody can tell. */
    BooleanSupplier ofCaller();

    /**
     * For work that goes on: it may take longer than a token is good for, but does not outlive the
     * session. It throws {@code access.revocations-unknown} (503) while nobody can tell.
     */
    BooleanSupplier revocationOfCaller();
}
