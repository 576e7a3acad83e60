package org.gatehouse.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.gatehouse.api.EventName;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;

/**
 * Writes events as the JSON that is kept, under the names of {@link EventNames}; personal values
 * are encrypted in the same step, so that no clear copy is ever written.
 */
public final class NamedEventSerializer extends Jackson3Serializer {

    /** Where metadata values sit, as the field that their encryption is bound to. */
    private static final String METADATA_PREFIX = "metadata";

    private static final TypeReference<Personal<String>> SEALED = new TypeReference<>() {};

    private final EventNames names;
    private final JavaType sealed;

    public NamedEventSerializer(EventNames names, PersonalModule personal) {
        super(
                builder()
                        .jsonMapperBuilderCustomizer(json ->
                                json.addModule(personal)
                                        .addModule(RequiredMembers.module())
                                        // What is not there is not written.
                                        .changeDefaultPropertyInclusion(i ->
                                                i.withValueInclusion(JsonInclude.Include.NON_NULL))
                                        // An event that says more than we know is not ours
                                        // to fold.
                                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                        .enable(
                                                DeserializationFeature
                                                        .FAIL_ON_NULL_FOR_PRIMITIVES)));
        this.names = names;
        this.sealed = getObjectMapper().getTypeFactory().constructType(SEALED);
    }

    /** The payload as it is stored. */
    public byte[] payload(Object event) {
        try {
            return getWriter()
                    .withAttribute(PersonalModule.EVENT, EventNames.nameOf(event.getClass()))
                    .writeValueAsBytes(event);
        } catch (JacksonException e) {
            throw new SerializationException("Unable to write " + event.getClass(), e);
        }
    }

    /**
     * The metadata as it is stored: the keys of the contract in its order, those about the actor's
     * person encrypted.
     *
     * @throws IllegalStateException when a key is missing that every event carries, or a value is
     *     not text
     */
    public byte[] metadata(String eventName, MetaData given) {
        for (var key : Metadata.REQUIRED) {
            if (!(given.get(key) instanceof String)) {
                throw new IllegalStateException(eventName + " without " + key);
            }
        }
        var person = Actor.of(String.valueOf(given.get(Metadata.ACTOR))).subject();
        var stored = new LinkedHashMap<String, Object>();
        for (var key : Metadata.KEYS) {
            boolean personal = Metadata.PERSONAL.contains(key);
            switch (given.get(key)) {
                case null -> {}
                case String value ->
                        stored.put(
                                key,
                                personal && person.isPresent()
                                        ? Personal.of(person.get(), value)
                                        : value);
                // As it was read from an event.
                case Personal<?> value when personal -> stored.put(key, value);
                default ->
                        throw new IllegalStateException(key + " of " + eventName + " is no text");
            }
        }
        try {
            return getWriter()
                    .withAttribute(PersonalModule.EVENT, eventName)
                    .withAttribute(PersonalModule.PREFIX, METADATA_PREFIX)
                    .writeValueAsBytes(stored);
        } catch (JacksonException e) {
            throw new SerializationException("Unable to write the metadata of " + eventName, e);
        }
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (serialized instanceof StoredBytes stored) {
            return read(stored);
        }
        return super.deserialize(serialized);
    }

    @SuppressWarnings("unchecked")
    private <T> T read(StoredBytes stored) {
        try {
            var reader =
                    getObjectMapper()
                            .reader()
                            .withAttribute(PersonalModule.EVENT, stored.eventName());
            return stored.isMetadata()
                    ? (T) metadata(reader, stored)
                    : reader.forType(classForType(stored.getType())).readValue(stored.getData());
        } catch (JacksonException e) {
            throw new SerializationException("Unable to read " + stored.eventName(), e);
        }
    }

    /** A value is text, or a personal one: then whoever may show it reveals it. */
    private MetaData metadata(ObjectReader plain, StoredBytes stored) {
        var reader =
                plain.withAttribute(PersonalModule.PREFIX, METADATA_PREFIX)
                        // one value of many is read at a time
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        var values = new LinkedHashMap<String, Object>();
        try (JsonParser json = reader.createParser(stored.getData())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var key = json.currentName();
                values.put(
                        key,
                        json.nextToken() == JsonToken.VALUE_STRING
                                ? json.getString()
                                : reader.forType(sealed).readValue(json));
            }
        }
        return MetaData.from(values);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        Class<?> written = type;
        return written != null && written.isAnnotationPresent(EventName.class)
                ? new SimpleSerializedType(
                        EventNames.nameOf(written),
                        Integer.toString(EventNames.revisionOf(written)))
                : super.typeForClass(type);
    }

    /**
     * @throws UnknownEvent instead of Axon's marker class, which handlers would silently pass over
     */
    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().startsWith("org.axonframework.")
                ? super.classForType(type)
                : names.classOf(type.getName(), Integer.parseInt(type.getRevision()));
    }
}
