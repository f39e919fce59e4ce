package dev.clerkspring.conformance.frontend;

import dev.clerkspring.conformance.node.NodeProject;
import dev.clerkspring.conformance.node.NodeScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prism before a server: it says of every answer where that differs from an OpenAPI file.
 */
final class PrismProxy implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final NodeScript script;

    private final String url;

    private PrismProxy(NodeScript script) {
        this.script = script;
        this.url = "http://127.0.0.1:" + script.receive(START);
    }

    /** Starts it on a file, before a server. */
    static PrismProxy start(Path openApi, String upstream) {
        return new PrismProxy(NodeProject.of("prism")
                .start("proxy.mjs", copy(openApi).toAbsolutePath().toString(), upstream));
    }

    String url() {
        return url;
    }

    private static Path copy(Path openApi) {
        try (var source = Files.newBufferedReader(openApi)) {
            var directory = Files.createDirectories(Path.of("target", "prism"));
            return Files.write(
                    directory.resolve("frontend-openapi.json"),
                    JsonMapper.shared().writeValueAsBytes(mended(new Yaml().load(source))));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * What is {@code nullable} beside {@code allOf} and the like is meant to be null sometimes, but OpenAPI 3.0 takes it, and
     * Prism with it, to allow no null.
     */
    private static Object mended(Object node) {
        if (node instanceof List<?> elements) {
            return elements.stream().map(PrismProxy::mended).toList();
        }
        if (!(node instanceof Map<?, ?> members)) {
            return node;
        }
        var mended = new LinkedHashMap<String, Object>();
        members.forEach((key, value) -> mended.put(String.valueOf(key), mended(value)));
        var parts =
                Stream.of("allOf", "oneOf", "anyOf").filter(mended::containsKey).findFirst();
        if (Boolean.TRUE.equals(mended.get("nullable")) && parts.isPresent()) {
            var value = Map.of(parts.get(), mended.remove(parts.get()));
            mended.keySet().removeAll(List.of("nullable", "type"));
            mended.put("anyOf", List.of(value, Map.of("type", "string", "nullable", true, "maxLength", 0)));
        }
        return mended;
    }

    @Override
    public void close() {
        script.close();
    }
}
