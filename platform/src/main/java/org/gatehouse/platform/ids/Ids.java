package org.gatehouse.platform.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes the ids of new things: UUIDv7 (RFC 9562 section 5.7), so that indexes grow at one end. */
public final class Ids implements Supplier<UUID> {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    @Override
    public UUID get() {
        return next();
    }

    public static UUID next() {
        return GENERATOR.generate();
    }
}
