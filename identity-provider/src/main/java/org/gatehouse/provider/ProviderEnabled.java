package org.gatehouse.provider;

import org.gatehouse.platform.access.OwnProvider;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Absent where another provider signs people in. */
public final class ProviderEnabled implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return OwnProvider.isHere(context.getEnvironment());
    }
}
