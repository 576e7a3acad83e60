package org.gatehouse.provider;

import org.gatehouse.platform.access.IssuerConfigured;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Absent where another provider signs people in. */
public final class ProviderEnabled implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    static boolean in(Environment environment) {
        return environment.getProperty("gatehouse.identity-provider.enabled", Boolean.class, true)
                && !IssuerConfigured.in(environment);
    }
}
