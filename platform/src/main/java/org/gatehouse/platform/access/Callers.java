package org.gatehouse.platform.access;

/** Tells who sent the request that this thread serves. A lambda is the fake. */
@FunctionalInterface
public interface Callers {

    /**
     * @throws IllegalStateException if the thread serves no request of the API
     */
    Caller current();
}
