package org.gatehouse.standalone.testing;

import org.axonframework.eventhandling.GenericEventMessage;
import org.gatehouse.platform.testing.MovableClock;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Axon has one clock for the whole JVM, which whatever has started last has set. */
final class OwnClock implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        GenericEventMessage.clock =
                SpringExtension.getApplicationContext(test).getBean(MovableClock.class);
    }
}
