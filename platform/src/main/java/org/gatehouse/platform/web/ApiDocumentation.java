package org.gatehouse.platform.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.api.access.RequiresFreshSignIn;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What the conventions add to every operation of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String BEARER = "bearer";
    private static final String ANY = "*/*";
    private static final String PLATFORM = "org.gatehouse.platform.";
    private static final String DEVELOPMENT = "development";
    private static final Set<RequestMethod> READS = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class);
    }

    @Bean
    OpenAPI gatehouse() {
        var components =
                new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"));
        var converters = new ModelConverters(true);
        converters.addConverter(new WireTypes());
        converters.readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Gatehouse")
                                .version("v1")
                                .description("Identity self-service, with its history")
                                .license(new License().name("Apache-2.0")))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Values and records as they go over the wire. */
    @Bean
    ModelConverter wireTypes() {
        return new WireTypes();
    }

    @Bean
    OperationCustomizer conventions() {
        return (operation, handler) -> {
            var room = room(handler);
            operation.setOperationId(room + "." + handler.getMethod().getName());
            if (!DEVELOPMENT.equals(room)) {
                operation.setTags(List.of(room)); // the other one says its own
            }
            operation.addParametersItem(
                    header(
                            CorrelationId.HEADER,
                            "Ties together what the request causes; made when absent"));
            if (operation.getResponses() == null) {
                operation.setResponses(new ApiResponses());
            }
            typed(operation);
            if (isRead(handler)) {
                if (!isFollowed(handler)) {
                    read(operation, handler);
                }
            } else if (!DEVELOPMENT.equals(room)
                    && !handler.hasMethodAnnotation(StoresNothing.class)) {
                write(operation, handler);
            }
            if (handler.hasMethodAnnotation(RequiresFreshSignIn.class)) {
                stepUp(operation);
            }
            operation
                    .getResponses()
                    .addApiResponse("4XX", problem("A problem; its code says which (RFC 9457)"))
                    .addApiResponse("5XX", problem("Not now: service.unavailable, or internal"));
            return operation;
        };
    }

    /** Rooms are packages; what is in none of them is there for development. */
    private static String room(HandlerMethod handler) {
        var name = handler.getBeanType().getPackageName();
        return name.startsWith(PLATFORM) ? DEVELOPMENT : name.substring(name.lastIndexOf('.') + 1);
    }

    /** Handlers that say nothing answer JSON. */
    private static void typed(Operation operation) {
        operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .filter(content -> content != null && content.containsKey(ANY))
                .forEach(content -> content.addMediaType("application/json", content.remove(ANY)));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(problemSchema())));
    }

    private static void stepUp(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "401",
                        problem(
                                        "access.step-up-required: sign in anew, no longer ago than"
                                                + " max_age of WWW-Authenticate (RFC 9470); or"
                                                + " authentication.required")
                                .addHeaderObject(
                                        "WWW-Authenticate",
                                        answered("Bearer, with what is wrong with the token")));
    }

    private static void read(Operation operation, HandlerMethod handler) {
        operation.addParametersItem(
                header("Gatehouse-Position", "What a write answered: include that write"));
        operation.addParametersItem(
                header("Prefer", "wait=N: seconds to wait for that write, at most 10"));
        answers(operation)
                .forEach(answer ->
                        answer.addHeaderObject(
                                "Gatehouse-Stale",
                                answered("Present where the answer does not include that write")));
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Paging.class)) {
            var limit = new IntegerSchema();
            limit.setMinimum(BigDecimal.ONE);
            limit.setMaximum(BigDecimal.valueOf(Paging.MAX));
            limit.setDefault(Paging.DEFAULT);
            operation.addParametersItem(query("limit", "How many items, at most").schema(limit));
            operation.addParametersItem(
                    query("cursor", "The nextCursor of the page before")
                            .schema(new StringSchema()));
        }
    }

    private static void write(Operation operation, HandlerMethod handler) {
        var answer = operation.getResponses().get("200");
        var body = ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric(0).resolve();
        if (answer != null && body == Void.class) {
            operation.getResponses().remove("200");
            operation
                    .getResponses()
                    .addApiResponse("204", answer.description("Done").content(null));
        }
        if (handler.hasMethodAnnotation(Streaming.class)) {
            streamed(operation);
            return;
        }
        operation.addParametersItem(
                header(
                        "Idempotency-Key",
                        "1 to 200 printable characters: the same request again gets the first"
                                + " answer again"));
        operation.addParametersItem(
                header("If-Match", "The version that the target must have, as in \"4\""));
        answers(operation)
                .forEach(done ->
                        done.addHeaderObject("ETag", answered("The version of the target"))
                                .addHeaderObject(
                                        "Gatehouse-Position",
                                        answered("Send it back to read this write"))
                                .addHeaderObject(
                                        "Idempotency-Replayed",
                                        answered("Present where this is an earlier answer")));
    }

    /** Nobody keeps such a body, so that none is compared with a former one. */
    private static void streamed(Operation operation) {
        operation.setRequestBody(
                new RequestBody()
                        .required(true)
                        .description("Read as it comes, of any length")
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/octet-stream",
                                                new MediaType()
                                                        .schema(
                                                                new StringSchema()
                                                                        .format("binary")))));
        answers(operation)
                .forEach(done ->
                        done.addHeaderObject(
                                "Gatehouse-Position", answered("Send it back to read this write")));
    }

    private static Stream<ApiResponse> answers(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    private static boolean isRead(HandlerMethod handler) {
        var mapping = mapping(handler);
        return mapping != null && READS.containsAll(Set.of(mapping.method()));
    }

    /** What goes on telling is no view that could be old. */
    private static boolean isFollowed(HandlerMethod handler) {
        var mapping = mapping(handler);
        return mapping != null
                && List.of(mapping.produces())
                        .contains(org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static @Nullable RequestMapping mapping(HandlerMethod handler) {
        return AnnotatedElementUtils.findMergedAnnotation(
                handler.getMethod(), RequestMapping.class);
    }

    private static Schema<?> problemSchema() {
        return new Schema<>().$ref("#/components/schemas/Problem");
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description);
    }

    private static Header answered(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
