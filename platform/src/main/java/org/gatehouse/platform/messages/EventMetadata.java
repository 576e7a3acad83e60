package org.gatehouse.platform.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the metadata contract on every event of a command, in this one place: what the command's
 * message carries, and which command it was.
 */
@Component
public final class EventMetadata implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?>)) {
            return Map.of();
        }
        var metadata = new LinkedHashMap<String, Object>();
        for (var key : Metadata.KEYS) {
            Metadata.text(message, key).ifPresent(value -> metadata.put(key, value));
        }
        var id = message.getIdentifier();
        metadata.put(Metadata.COMMAND_ID, id);
        metadata.putIfAbsent(Metadata.CORRELATION_ID, id);
        metadata.putIfAbsent(Metadata.CAUSATION_ID, id);
        metadata.put(Metadata.TENANT, Metadata.THE_TENANT);
        return metadata;
    }
}
