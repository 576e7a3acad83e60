package org.gatehouse.platform.eventstore;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * A database failure without its text and causes, which may repeat the values that were to be
 * stored. What kind of failure it was stays, and where.
 */
final class Redacted {

    private Redacted() {}

    static RuntimeException of(RuntimeException failure) {
        var redacted =
                switch (failure) {
                    case DuplicateKeyException duplicate ->
                            new DuplicateKeyException(
                                    "The stream already has an event of this number");
                    case PessimisticLockingFailureException locked ->
                            new PessimisticLockingFailureException(text(failure));
                    case TransientDataAccessException passing ->
                            new TransientDataAccessResourceException(text(failure));
                    default -> new NonTransientDataAccessResourceException(text(failure));
                };
        redacted.setStackTrace(failure.getStackTrace());
        return redacted;
    }

    private static String text(RuntimeException failure) {
        var state =
                NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                        ? cause.getSQLState()
                        : "none";
        return "Appending failed: %s, SQL state %s"
                .formatted(failure.getClass().getSimpleName(), state);
    }
}
