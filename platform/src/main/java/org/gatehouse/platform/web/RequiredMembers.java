package org.gatehouse.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * A component of a record in a null-marked package is required, in JSON as in Java: absent or null
 * only where it says {@code @Nullable} or {@code Optional}.
 */
final class RequiredMembers extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && isRequired(parameter)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean isRequired(AnnotatedParameter parameter) {
        if (!(parameter.getOwner() instanceof AnnotatedConstructor constructor)) {
            return false;
        }
        var type = constructor.getDeclaringClass();
        @Nullable RecordComponent @Nullable [] components = type.getRecordComponents();
        return components != null
                && components.length == constructor.getParameterCount()
                && isRequired(type, components[parameter.getIndex()]);
    }

    /** Whether a component of that record must be there. */
    static boolean isRequired(Class<?> type, @Nullable RecordComponent component) {
        return type.getPackage().isAnnotationPresent(NullMarked.class) && isRequired(component);
    }

    private static boolean isRequired(@Nullable RecordComponent component) {
        return component != null
                && component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
