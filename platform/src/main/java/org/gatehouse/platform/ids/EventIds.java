package org.gatehouse.platform.ids;

import org.axonframework.common.IdentifierFactory;

/** Makes Axon's message ids, and so event ids, UUIDv7; Axon finds it as a service. */
public final class EventIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return Ids.next().toString();
    }
}
