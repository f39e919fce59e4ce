package dev.clerkspring.conformance.prism;

import dev.clerkspring.conformance.node.NodeProject;
import dev.clerkspring.conformance.node.NodeScript;
import dev.clerkspring.sdk.OpenApiDocument;
import dev.clerkspring.sdk.json.ClerkJson;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Prism, which knows an API by nothing but its OpenAPI file.
 */
final class Prism implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final NodeScript script;

    private final String url;

    private Prism(NodeScript script) {
        this.script = script;
        this.url = "http://127.0.0.1:" + script.receive(LIMIT);
    }

    /** Plays the API, and refuses every request that the file does not allow. */
    static Prism mock(OpenApiDocument document) {
        var project = NodeProject.of("prism");
        return new Prism(project.start("mock.mjs", MendedCopy.write(document, project.directory())));
    }

    /** Stands before a server, and finds where requests and answers differ from the file. */
    static Prism proxy(OpenApiDocument document, String upstream) {
        var project = NodeProject.of("prism");
        return new Prism(project.start("proxy.mjs", MendedCopy.write(document, project.directory()), upstream));
    }

    String url() {
        return url;
    }

    /** What has broken the file since this was asked last. */
    List<String> violations() {
        script.send("violations");
        return ClerkJson.mapper()
                .readTree(script.receive(LIMIT))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    public void close() {
        script.close();
    }
}
