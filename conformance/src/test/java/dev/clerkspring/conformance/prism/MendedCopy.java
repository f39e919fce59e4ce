package dev.clerkspring.conformance.prism;

import dev.clerkspring.sdk.OpenApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of an OpenAPI file for Prism, mended where Prism would take it for something that it does not mean.
 */
final class MendedCopy {

    private MendedCopy() {}

    /** Writes a copy to the directory, and returns its path. */
    static String write(OpenApiDocument document, Path directory) {
        var copy = new LinkedHashMap<>(document.root());
        var paths = new LinkedHashMap<String, Object>();
        // Prism ignores the path of the server's URL.
        object(copy.get("paths")).forEach((path, item) -> paths.put(document.basePath() + path, item));
        copy.put("paths", paths);
        try {
            var file = Files.createTempFile(directory, "openapi", ".json");
            file.toFile().deleteOnExit();
            return Files.write(file, JsonMapper.shared().writeValueAsBytes(mended("", copy)))
                    .toString();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Object mended(String name, Object node) {
        if (node instanceof List<?> elements) {
            return elements.stream().map(element -> mended("", element)).toList();
        }
        if (!(node instanceof Map<?, ?>)) {
            return node;
        }
        var mended = new LinkedHashMap<String, Object>();
        object(node).forEach((key, value) -> mended.put(key, mended(key, value)));
        exemplify(name, mended);
        allowNull(mended);
        return mended;
    }

    /** Prism makes up huge negative numbers, and the word "string" where a URL is meant. */
    private static void exemplify(String name, Map<String, Object> schema) {
        if (schema.containsKey("enum")) {
            return;
        }
        if ("integer".equals(schema.get("type")) && !schema.containsKey("minimum")) {
            schema.putIfAbsent("example", 1);
        }
        if ("string".equals(schema.get("type")) && name.endsWith("_url")) {
            schema.putIfAbsent("example", "https://example.com/" + name);
        }
    }

    /**
     * What is {@code nullable} beside {@code allOf} and the like is meant to be null sometimes, but OpenAPI 3.0 takes it, and
     * Prism with it, to allow no null.
     */
    private static void allowNull(Map<String, Object> schema) {
        var parts =
                Stream.of("allOf", "oneOf", "anyOf").filter(schema::containsKey).findFirst();
        if (Boolean.TRUE.equals(schema.get("nullable")) && parts.isPresent()) {
            var value = Map.of(parts.get(), schema.remove(parts.get()));
            schema.keySet().removeAll(List.of("nullable", "type"));
            schema.put("anyOf", List.of(value, Map.of("type", "string", "nullable", true, "maxLength", 0)));
        }
    }

    @SuppressWarnings("unchecked") // what JSON objects are read as
    private static Map<String, Object> object(Object node) {
        return (Map<String, Object>) node;
    }
}
