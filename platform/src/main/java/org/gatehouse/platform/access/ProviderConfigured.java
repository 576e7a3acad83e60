package org.gatehouse.platform.access;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether Gatehouse's own provider is a process elsewhere. */
final class ProviderConfigured implements Condition {

    static final String ISSUER = "gatehouse.identity-provider.issuer";
    static final String JWK_SET_URI = "gatehouse.identity-provider.jwk-set-uri";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return OwnProvider.isElsewhere(context.getEnvironment());
    }
}
