package org.gatehouse.platform.web;

import org.gatehouse.api.Edit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a member of a merge patch (RFC 7396): absent leaves alone, null clears. */
final class Edits extends ValueDeserializer<Edit<?>> {

    private final @Nullable JavaType type;

    Edits() {
        this(null);
    }

    private Edits(@Nullable JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return new Edits(context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public Edit<?> deserialize(JsonParser json, DeserializationContext context) {
        return new Edit<>(context.readValue(json, type));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return new Edit<>(null);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
