package dev.clerkspring.conformance.prism;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of an OpenAPI file for Prism, which ignores the path of the server's URL, makes up huge negative numbers where none is
 * forbidden, and the word "string" where a URL is meant.
 */
final class ScratchCopy {

    private ScratchCopy() {}

    static Path write(Map<String, Object> document, Path directory) {
        var copy = new LinkedHashMap<>(document);
        var paths = new LinkedHashMap<String, Object>();
        object(document.get("paths")).forEach((path, item) -> paths.put("/v1" + path, item));
        copy.put("paths", paths);
        try {
            Files.createDirectories(directory);
            return Files.write(
                    directory.resolve("openapi.json"), JsonMapper.shared().writeValueAsBytes(mended(null, copy)));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Object mended(String name, Object node) {
        if (node instanceof List<?> elements) {
            return elements.stream().map(element -> mended(null, element)).toList();
        }
        if (!(node instanceof Map<?, ?>)) {
            return node;
        }
        var mended = new HashMap<String, Object>();
        object(node).forEach((key, value) -> mended.put(key, mended(key, value)));
        if ("integer".equals(node(node, "type"))) {
            mended.putIfAbsent("minimum", 0);
            mended.putIfAbsent("maximum", 4_000_000_000_000L);
        }
        if ("string".equals(node(node, "type"))
                && name != null
                && name.endsWith("_url")
                && !mended.containsKey("enum")) {
            mended.putIfAbsent("example", "https://example.com/" + name);
        }
        return mended;
    }

    private static Object node(Object parent, String key) {
        return ((Map<?, ?>) parent).get(key);
    }

    @SuppressWarnings("unchecked") // what JSON objects are read as
    private static Map<String, Object> object(Object node) {
        return (Map<String, Object>) node;
    }
}
