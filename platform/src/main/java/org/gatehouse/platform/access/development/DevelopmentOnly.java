package org.gatehouse.platform.access.development;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gatehouse.platform.access.IssuerConfigured;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Absent unless {@code gatehouse.development.enabled=true} and no issuer is configured: with an
 * issuer the switch does nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(DevelopmentOnly.Mode.class)
@interface DevelopmentOnly {

    final class Mode implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            return environment.getProperty("gatehouse.development.enabled", Boolean.class, false)
                    && !IssuerConfigured.in(environment);
        }
    }
}
