package org.gatehouse.api;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/**
 * Ids of things that are identified by what they relate, such as a membership by its two ends:
 * UUIDv5 (RFC 9562) in a namespace of Gatehouse's own. Whoever knows the ends knows the stream.
 */
public final class DerivedId {

    private static final UUID NAMESPACE = UUID.fromString("7c1d3f1e-5f0a-5c1b-9d4e-6a1f0b7e2c35");

    private DerivedId() {}

    /**
     * @param kind what is identified; frozen, as the stream ids depend on it
     * @param parts the ends, in a fixed order
     */
    public static UUID of(String kind, Object... parts) {
        var name = new StringBuilder(kind);
        for (var part : parts) {
            name.append('|').append(part);
        }
        return Generators.nameBasedGenerator(NAMESPACE).generate(name.toString());
    }
}
