package org.gatehouse.platform.json;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * Payload or metadata of one stored event, not yet read. Knows its event's name, which personal
 * values are bound to.
 */
public record StoredBytes(String eventName, int revision, boolean isMetadata, byte[] bytes)
        implements SerializedObject<byte[]> {

    private static final SerializedType METADATA =
            new SimpleSerializedType(MetaData.class.getName(), null);

    @Override
    public Class<byte[]> getContentType() {
        return byte[].class;
    }

    @Override
    public SerializedType getType() {
        return isMetadata
                ? METADATA
                : new SimpleSerializedType(eventName, Integer.toString(revision));
    }

    @Override
    public byte[] getData() {
        return bytes;
    }
}
