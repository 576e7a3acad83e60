package org.gatehouse.platform.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * A component of a record in a null-marked package is required, in JSON as in Java: absent or null
 * only where it says {@code @Nullable} or {@code Optional}.
 *
 * <p>So a request that lacks one is refused, and a stored event that lacks one is not folded as if
 * it said nothing: a component that older events do not have must be nullable.
 */
public final class RequiredMembers extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private RequiredMembers() {}

    /** Makes a mapper insist on what is required. */
    public static JacksonModule module() {
        return new SimpleModule("required members") {
            private static final long serialVersionUID = 1L;

            @Override
            public void setupModule(SetupContext context) {
                context.insertAnnotationIntrospector(new RequiredMembers());
            }
        };
    }

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
    public static boolean isRequired(Class<?> type, @Nullable RecordComponent component) {
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
