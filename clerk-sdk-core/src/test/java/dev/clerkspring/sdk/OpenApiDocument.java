package dev.clerkspring.sdk;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the conformance tests ask of a published OpenAPI file.
 */
public final class OpenApiDocument {

    private final Map<String, Object> root;

    private OpenApiDocument(Map<String, Object> root) {
        this.root = root;
    }

    /** Reads a file. */
    public static OpenApiDocument read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        options.setMaxAliasesForCollections(1_000);
        try (Reader reader = Files.newBufferedReader(file)) {
            return new OpenApiDocument(new Yaml(new SafeConstructor(options)).load(reader));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** The whole file. */
    public Map<String, Object> root() {
        return this.root;
    }

    /** The path of the server's URL, below which all other paths are; mostly empty or {@code /v1}. */
    public String basePath() {
        return list(this.root, "servers").stream()
                .map(server -> (String) asMap(server).get("url"))
                .findFirst()
                .map(url -> url.replaceFirst("^\\w+://[^/]*", ""))
                .orElse("");
    }

    /** The operations as {@code GET /users/{user_id}}. */
    public Map<String, Operation> operations() {
        return map(this.root, "paths").entrySet().stream()
                .flatMap(path -> asMap(path.getValue()).entrySet().stream()
                        .filter(method ->
                                Set.of("get", "post", "put", "patch", "delete").contains(method.getKey()))
                        .map(method -> Map.entry(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                new Operation(asMap(method.getValue()), asMap(path.getValue())))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The webhooks, by the type of their event. */
    Map<String, Operation> webhooks() {
        return map(this.root, "x-webhooks").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        webhook -> new Operation(map(asMap(webhook.getValue()), "post"), Map.of()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** All properties of a schema, each with what it is in every schema that this one is composed of. */
    public Map<String, List<Object>> properties(Object schema) {
        Map<String, List<Object>> properties = new TreeMap<>();
        collect(schema, properties);
        return properties;
    }

    private void collect(Object schema, Map<String, List<Object>> properties) {
        Map<String, Object> resolved = resolve(schema);
        map(resolved, "properties")
                .forEach((name, property) -> properties
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(property));
        branches(resolved).forEach(branch -> collect(branch, properties));
    }

    /** The names of the properties that a schema requires, whichever of its alternatives holds. */
    Set<String> required(Object schema) {
        Map<String, Object> resolved = resolve(schema);
        Set<String> required = new TreeSet<>();
        list(resolved, "required").forEach(name -> required.add((String) name));
        list(resolved, "allOf").forEach(part -> required.addAll(required(part)));
        Stream.of("oneOf", "anyOf")
                .flatMap(kind -> list(resolved, kind).stream())
                .map(this::required)
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .ifPresent(required::addAll);
        return required;
    }

    /** Whether a value may be null. */
    boolean nullable(Object schema) {
        Map<String, Object> resolved = resolve(schema);
        return Boolean.TRUE.equals(resolved.get("nullable"))
                || Stream.of("oneOf", "anyOf")
                        .flatMap(kind -> list(resolved, kind).stream())
                        .anyMatch(this::nullable);
    }

    /** The type of a value, or null where the schema does not say. */
    public String type(Object schema) {
        Map<String, Object> resolved = resolve(schema);
        return resolved.containsKey("type")
                ? (String) resolved.get("type")
                : branches(resolved)
                        .map(this::type)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The schemas that a schema may be. */
    private static Stream<Object> branches(Map<String, Object> schema) {
        return Stream.of("oneOf", "anyOf", "allOf").flatMap(kind -> list(schema, kind).stream());
    }

    /** A schema, or what it refers to. */
    public Map<String, Object> resolve(Object schema) {
        Map<String, Object> found = asMap(schema);
        while (found.get("$ref") instanceof String reference) {
            Map<String, Object> node = this.root;
            for (String step : reference.substring(2).split("/")) {
                node = map(node, step);
            }
            found = node;
        }
        return found;
    }

    /** The schema of a list's elements: of an array, or of the array in an envelope. */
    Object elements(Object schema) {
        Map<String, Object> resolved = resolve(schema);
        if (resolved.containsKey("items")) {
            return resolved.get("items");
        }
        return map(resolved, "properties").values().stream()
                .filter(property -> resolve(property).containsKey("items"))
                .findFirst()
                .map(this::elements)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // what SnakeYAML gives for a mapping
    private static Map<String, Object> asMap(Object value) {
        return (value instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return asMap(parent.get(key));
    }

    private static Collection<Object> list(Map<String, Object> parent, String key) {
        return (parent.get(key) instanceof List<?> list) ? List.copyOf(list) : List.of();
    }

    /** An operation, or a webhook. */
    public final class Operation {

        private final Map<String, Object> operation;

        private final Map<String, Object> path;

        private Operation(Map<String, Object> operation, Map<String, Object> path) {
            this.operation = operation;
            this.path = path;
        }

        Set<Object> tags() {
            return new HashSet<>(list(this.operation, "tags"));
        }

        boolean deprecated() {
            return Boolean.TRUE.equals(this.operation.get("deprecated"));
        }

        /** The parameters in the path or the query, by name. */
        public Map<String, Map<String, Object>> parameters(String in) {
            return Stream.concat(list(this.operation, "parameters").stream(), list(this.path, "parameters").stream())
                    .map(OpenApiDocument.this::resolve)
                    .filter(parameter -> in.equals(parameter.get("in")))
                    .collect(Collectors.toMap(parameter -> (String) parameter.get("name"), parameter -> parameter));
        }

        /** The examples of whole bodies, sent or answered. */
        List<Object> examples() {
            return Stream.concat(
                            Stream.of(map(this.operation, "requestBody")),
                            map(this.operation, "responses").values().stream().map(OpenApiDocument.this::resolve))
                    .flatMap(holder -> map(holder, "content").values().stream())
                    .map(OpenApiDocument::asMap)
                    .flatMap(content -> Stream.concat(
                            Stream.ofNullable(content.get("example")),
                            map(content, "examples").values().stream()
                                    .map(OpenApiDocument.this::resolve)
                                    .map(example -> example.get("value"))))
                    .toList();
        }

        /** The schema of the request's body, or null. */
        public Object request() {
            return content(map(this.operation, "requestBody"));
        }

        /** The schema of the answer, or null. */
        public Object response() {
            return map(this.operation, "responses").entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .map(response -> content(resolve(response.getValue())))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private static Object content(Map<String, Object> holder) {
            return map(holder, "content").values().stream()
                    .map(content -> asMap(content).get("schema"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }
}
