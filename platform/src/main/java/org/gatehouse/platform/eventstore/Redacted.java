package org.gatehouse.platform.eventstore;

import org.springframework.dao.DuplicateKeyException;

/** A database failure without its text, which may repeat the values that were to be stored. */
final class Redacted {

    private Redacted() {}

    static RuntimeException of(RuntimeException failure) {
        return failure instanceof DuplicateKeyException
                ? new DuplicateKeyException("The stream already has an event of this number")
                : failure;
    }
}
