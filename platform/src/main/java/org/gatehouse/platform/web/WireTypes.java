package org.gatehouse.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.api.Edit;
import org.gatehouse.api.Secret;
import org.gatehouse.api.access.Actor;
import org.gatehouse.platform.json.RequiredMembers;
import org.jspecify.annotations.Nullable;

/**
 * Documents types as they go over the wire: values as text with their lengths, members of records
 * as required or as possibly null.
 */
final class WireTypes implements ModelConverter {

    private static final String REF = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (raw == Secret.class) {
            return text().format("password").writeOnly(true);
        }
        if (Actor.class.isAssignableFrom(raw)) {
            return text();
        }
        if (isTextValue(raw)) {
            return bounded(text(), raw);
        }
        if (raw == Edit.class) { // what it edits to; the member that holds it may be null
            return context.resolve(
                    new AnnotatedType(
                            Json.mapper().constructType(type.getType()).containedType(0)));
        }
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        if (raw.isRecord() && schema != null) {
            var defined = schema.get$ref() == null ? schema : definition(schema, context);
            if (defined != null && defined.getProperties() != null) {
                members(raw, defined);
            }
        }
        return schema;
    }

    private static Schema<?> text() {
        return new Schema<>().types(Set.of("string"));
    }

    private static @Nullable Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        return context.getDefinedModels().get(schema.get$ref().substring(REF.length()));
    }

    private static boolean isTextValue(Class<?> type) {
        var components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getType() == String.class
                && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    /** The type itself knows whether it takes an empty text, and says how long one may be. */
    private static Schema<?> bounded(Schema<?> schema, Class<?> type) {
        try {
            schema.maxLength(type.getField("MAX").getInt(null));
        } catch (ReflectiveOperationException unbounded) {
            // its javadoc says what it takes
        }
        try {
            type.getConstructor(String.class).newInstance("");
        } catch (InvocationTargetException refused) {
            schema.minLength(1);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
        return schema;
    }

    /** What may be null is answered as null; what may be left out is not required either. */
    @SuppressWarnings("rawtypes") // as the model has it
    private static void members(Class<?> type, Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        var required =
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> RequiredMembers.isRequired(type, component))
                        .filter(component ->
                                !component.getAccessor().isAnnotationPresent(JsonInclude.class))
                        .map(RecordComponent::getName)
                        .filter(properties::containsKey)
                        .collect(Collectors.toCollection(ArrayList::new));
        schema.setRequired(required.isEmpty() ? null : required);
        Arrays.stream(type.getRecordComponents())
                .filter(component -> !RequiredMembers.isRequired(type, component))
                .forEach(component ->
                        properties.computeIfPresent(
                                component.getName(), (name, member) -> orNull(member)));
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null || schema.getEnum() != null) {
            return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
        }
        if (schema.getTypes() != null && !schema.getTypes().contains("null")) {
            schema.setTypes(
                    new LinkedHashSet<>(List.of(schema.getTypes().iterator().next(), "null")));
        }
        return schema;
    }
}
