package org.gatehouse.platform.personal;

import java.util.Objects;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Personal.Clear;
import org.gatehouse.api.personal.Personal.Erased;
import org.gatehouse.api.personal.Personal.Sealed;
import org.gatehouse.api.personal.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON form of {@link Personal}, which exists in stored events only: sealed while it is
 * written, still sealed when it has been read. Anywhere else, writing one is an error; that is why
 * every mapper should have this module.
 */
public final class PersonalModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Attribute of a reader or writer: the stored name of the event. */
    public static final String EVENT = PersonalModule.class.getName() + ".event";

    /**
     * Attribute of a reader or writer: what precedes the JSON pointer of a field, {@code metadata}
     * for the metadata of an event. Without it, nothing does.
     */
    public static final String PREFIX = PersonalModule.class.getName() + ".prefix";

    public PersonalModule(PersonalData data) {
        addSerializer(Personal.class, new Writer(data));
        addDeserializer(Personal.class, new Reader(null));
    }

    /** What is stored. An erased value consists of its subject. */
    private record Stored(
            @Nullable Subject subject,
            @Nullable Integer key,
            @Nullable String nonce,
            @Nullable String data) {}

    /** Needs a context inside the value's own object: an array counts an element once begun. */
    private static String field(@Nullable Object prefix, TokenStreamContext inside) {
        var pointer = Objects.requireNonNull(inside.getParent()).pathAsPointer().toString();
        return prefix == null ? pointer : prefix + pointer;
    }

    @SuppressWarnings("rawtypes") // as SimpleModule asks for them
    private static final class Writer extends ValueSerializer<Personal> {

        private final PersonalData data;

        Writer(PersonalData data) {
            this.data = data;
        }

        @Override
        public void serialize(Personal personal, JsonGenerator json, SerializationContext context) {
            if (!(context.getAttribute(EVENT) instanceof String event)) {
                context.reportBadDefinition(
                        Personal.class, "Personal data is written into events only", null);
                return;
            }
            if (!(json instanceof JsonGeneratorBase)) {
                // A tree under construction counts no array elements: the field would be wrong.
                context.reportBadDefinition(
                        Personal.class, "Personal data is written as JSON text only", null);
                return;
            }
            json.writeStartObject();
            json.writeStringProperty("subject", personal.subject().toString());
            var field = field(context.getAttribute(PREFIX), json.streamWriteContext());
            switch (data.at(event, field, (Personal<?>) personal)) {
                case Sealed<?> sealed -> {
                    json.writeNumberProperty("key", sealed.key());
                    json.writeStringProperty("nonce", sealed.nonce());
                    json.writeStringProperty("data", sealed.ciphertext());
                }
                case Erased<?> _ -> {}
                case Clear<?> _ -> throw new IllegalStateException("Not sealed");
            }
            json.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes") // as SimpleModule asks for them
    private static final class Reader extends ValueDeserializer<Personal> {

        private final @Nullable JavaType type;

        Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return new Reader(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            if (!(context.getAttribute(EVENT) instanceof String event)) {
                return context.reportInputMismatch(this, "Personal data is read from events only");
            }
            if (type == null || !json.hasToken(JsonToken.START_OBJECT)) {
                return context.reportInputMismatch(this, "Personal data is a JSON object");
            }
            var field = field(context.getAttribute(PREFIX), json.streamReadContext());
            var stored = context.readValue(json, Stored.class);
            if (stored.subject() == null) {
                return context.reportInputMismatch(this, "Personal data lacks its subject");
            }
            if (stored.key() == null && stored.nonce() == null && stored.data() == null) {
                return new Erased<>(stored.subject());
            }
            if (stored.key() == null || stored.nonce() == null || stored.data() == null) {
                return context.reportInputMismatch(this, "Personal data lacks a part");
            }
            return new Sealed<>(
                    stored.subject(),
                    stored.key(),
                    stored.nonce(),
                    stored.data(),
                    event,
                    field,
                    type.hasGenericTypes() ? type : type.getRawClass());
        }
    }
}
