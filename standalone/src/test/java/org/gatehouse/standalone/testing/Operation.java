package org.gatehouse.standalone.testing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An operation of the OpenAPI document. */
public record Operation(String method, String path, JsonNode node, JsonNode document) {

    private static final String BASE = "/api/v1/";

    /** All of the API, in the order of the document. */
    public static List<Operation> of(JsonNode document) {
        return document.get("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith(BASE))
                .flatMap(path ->
                        path.getValue()
                                .propertyStream()
                                .map(method ->
                                        new Operation(
                                                method.getKey().toUpperCase(Locale.ROOT),
                                                path.getKey(),
                                                method.getValue(),
                                                document)))
                .toList();
    }

    /** {@code <room>.<handler>}. */
    public String id() {
        return node.get("operationId").asString();
    }

    /** Whether it stores nothing: it has no keys to be repeated under. */
    public boolean isRead() {
        return !streams()
                && node.get("parameters")
                        .valueStream()
                        .noneMatch(p -> p.get("name").asString().equals("Idempotency-Key"));
    }

    /** The name of the schema of its JSON body, where it takes one. */
    public Optional<String> body() {
        return Optional.of(node.at("/requestBody/content/application~1json/schema/$ref"))
                .filter(JsonNode::isString)
                .map(ref -> ref.asString().substring("#/components/schemas/".length()));
    }

    /** Whether its body is read as it comes, and is no JSON. */
    public boolean streams() {
        return node.at("/requestBody/content/application~1octet-stream").isObject();
    }

    /** The members of its body, those of one type together: what one of them takes, all do. */
    public Collection<List<String>> membersThatAreAlike() {
        return schema(body().orElseThrow())
                .get("properties")
                .propertyStream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getValue,
                                LinkedHashMap::new,
                                Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .values();
    }

    public List<String> queryParameters() {
        return node.get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    public boolean hasPathIds() {
        return path.contains("{");
    }

    public JsonNode schema(String name) {
        return document.get("components").get("schemas").get(name);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
