package dev.clerkspring.conformance.prism;

import dev.clerkspring.conformance.node.NodeProject;
import dev.clerkspring.conformance.node.NodeScript;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Prism, which plays whatever API an OpenAPI file describes and refuses every request that the file does not allow.
 */
final class PrismMock implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final NodeScript script;

    private final String url;

    private PrismMock(NodeScript script) {
        this.script = script;
        this.url = "http://127.0.0.1:" + script.receive(START);
    }

    /** Starts it on a file. */
    static PrismMock of(Path openApiFile) {
        return new PrismMock(NodeProject.of("prism")
                .start("mock.mjs", openApiFile.toAbsolutePath().toString()));
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        script.close();
    }
}
