package dev.clerkspring.conformance.prism;

import dev.clerkspring.sdk.OpenApiDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes up a value that a schema allows, with everything in it that may be in it.
 */
final class SchemaSamples {

    /** Of which one fits each pattern in the file. */
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of("text", "DE"),
                    Stream.concat(
                            Stream.of("org_", "user_", "mch_").map(prefix -> prefix + "x".repeat(27)),
                            Stream.of("aplt_", "ak_", "mt_").map(prefix -> prefix + "0".repeat(32))))
            .toList();

    private final OpenApiDocument document;

    SchemaSamples(OpenApiDocument document) {
        this.document = document;
    }

    /** A value of what has the name, by which the file at times says more than by its schema. */
    Object of(String name, Object schema) {
        if (!"string".equals(document.type(schema)) || document.resolve(schema).containsKey("enum")) {
            return of(schema);
        }
        if (name.endsWith("_at")) {
            return "2026-01-31T00:00:00Z";
        }
        return name.equals("verified") ? "true" : of(schema);
    }

    Object of(Object schema) {
        var resolved = document.resolve(schema);
        for (var given : List.of("default", "example")) {
            if (resolved.get(given) != null) {
                return resolved.get(given);
            }
        }
        if (resolved.get("enum") instanceof List<?> values) {
            return values.get(0);
        }
        var properties = document.properties(resolved);
        if (!properties.isEmpty()) {
            return object(resolved, properties);
        }
        var alternative = Stream.of("allOf", "oneOf", "anyOf")
                .filter(resolved::containsKey)
                .map(kind -> ((List<?>) resolved.get(kind)).get(0))
                .findFirst();
        return alternative.isPresent() ? of(alternative.get()) : simple(resolved);
    }

    private Object object(Map<String, Object> schema, Map<String, List<Object>> properties) {
        var object = new HashMap<String, Object>();
        properties.forEach((name, parts) -> object.put(name, of(name, parts.get(0))));
        return object;
    }

    private Object simple(Map<String, Object> schema) {
        return switch (String.valueOf(schema.get("type"))) {
            case "array" -> List.of(of(schema.get("items")));
            case "object" -> Map.of();
            case "boolean" -> true;
            case "integer", "number" -> Math.max(1, ((Number) schema.getOrDefault("minimum", 1)).longValue());
            default -> text(schema);
        };
    }

    private static String text(Map<String, Object> schema) {
        if (schema.get("pattern") instanceof String pattern) {
            return TEXTS.stream()
                    .filter(text -> Pattern.compile(pattern).matcher(text).find())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No text for " + pattern));
        }
        return switch (String.valueOf(schema.get("format"))) {
            case "date-time" -> "2026-01-31T00:00:00Z";
            case "date" -> "2026-01-31";
            case "email" -> "ada@example.com";
            case "uri", "url" -> "https://example.com";
            default -> "x".repeat(Math.max(4, ((Number) schema.getOrDefault("minLength", 0)).intValue()));
        };
    }
}
