package org.gatehouse.command.writing;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

/** What creating adds to the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class WritingDocumentation {

    @Bean
    OperationCustomizer creations() {
        return (operation, handler) -> {
            var body =
                    ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric(0).resolve();
            if (body == Receipt.Created.class) {
                var created = Objects.requireNonNull(operation.getResponses().remove("200"));
                operation
                        .getResponses()
                        .addApiResponse(
                                "201",
                                created.description("Created")
                                        .addHeaderObject(
                                                "Location",
                                                new Header()
                                                        .description("Where it is read")
                                                        .schema(new StringSchema())));
            }
            return operation;
        };
    }
}
