package org.gatehouse.platform.axon;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.gatehouse.platform.messages.CommandTargets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Serializers, and errors that stop what they are in the middle of. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    /** For tokens and messages; Axon 4.13.0 sets no validator, without which replays hang. */
    @Bean
    @Primary
    Serializer generalSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json ->
                        json.polymorphicTypeValidator(
                                BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.")
                                        .allowIfSubType("org.gatehouse.")
                                        .build()))
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return generalSerializer();
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    /**
     * Handlers run in the appending transaction unless a projection registers its own processor,
     * and what fails in them fails the append.
     */
    @Bean
    ConfigurerModule insideTheTransaction() {
        return configurer ->
                configurer
                        .eventProcessing()
                        .usingSubscribingEventProcessors()
                        .registerDefaultListenerInvocationErrorHandler(
                                c -> PropagatingErrorHandler.instance())
                        .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance());
    }
}
